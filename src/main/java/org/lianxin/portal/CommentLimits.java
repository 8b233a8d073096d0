package org.lianxin.portal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be said of public notices.
 *
 * @param window within which is counted, and for which one waits then at the longest
 * @param fromAddress of any notices from one address
 * @param ofNotice of one notice from everywhere
 */
@ConfigurationProperties("lianxin.comments")
record CommentLimits(
    @DefaultValue("15m") Duration window,
    @DefaultValue("5") int fromAddress,
    @DefaultValue("30") int ofNotice) {}
