package org.lianxin.portal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody without an account may be wrong; domain.md §8.7.
 *
 * @param window within which attempts are counted, and for which one waits then
 * @param tries of one case from one address
 * @param triesOfCase of one case from anywhere
 * @param triesOfAddress of any cases from one address: a village may share one
 */
@ConfigurationProperties("lianxin.tracking")
record TrackingLimits(
    @DefaultValue("15m") Duration window,
    @DefaultValue("5") int tries,
    @DefaultValue("10") int triesOfCase,
    @DefaultValue("100") int triesOfAddress) {}
