package org.lianxin.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where else the staff are told, by a gateway to SMS or an office messenger.
 *
 * @param url nothing is posted where it is empty
 * @param secret the key of the signature, shared with the other side
 */
@ConfigurationProperties("lianxin.webhook")
record WebhookSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String secret,
    @DefaultValue("10s") Duration timeout) {}
