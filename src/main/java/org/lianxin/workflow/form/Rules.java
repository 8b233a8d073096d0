package org.lianxin.workflow.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a form's {@code validate} block and its neighbors demand of one value; null: nothing.
 *
 * @param minLength in code points, as is maxLength
 * @param pattern must be found somewhere in the text, as {@code RegExp.test} does
 * @param patternMessage the author's own words for a mismatch
 * @param multiple whether a file field takes more than one
 */
public record Rules(
    boolean required,
    @Nullable Integer minLength,
    @Nullable Integer maxLength,
    @Nullable Pattern pattern,
    @Nullable String patternMessage,
    boolean email,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable Integer decimalDigits,
    @Nullable BigDecimal increment,
    boolean multiple) {}
