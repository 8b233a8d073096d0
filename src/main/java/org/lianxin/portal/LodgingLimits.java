package org.lianxin.portal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be lodged online before people are asked to come or to call: a machine that writes
 * petitions must not keep a station from its villagers.
 *
 * @param window within which is counted, and for which one waits then at the longest
 * @param fromAddress from one address: a village may share one
 * @param overall from everywhere
 */
@ConfigurationProperties("lianxin.lodging")
record LodgingLimits(
    @DefaultValue("1h") Duration window,
    @DefaultValue("20") int fromAddress,
    @DefaultValue("300") int overall) {}
