package org.lianxin.petition;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a case.
 *
 * @param data the form as completed, with personal data as the reader may see it
 * @param handedTo the name of the colleague to whom the work went with it
 */
public record TimelineEntry(
    Instant at,
    String task,
    String name,
    @Nullable String decision,
    UnitName unit,
    String actor,
    Map<String, Object> data,
    @Nullable String handedTo) {}
