package org.lianxin.foundation;

/**
 * One thing wrong with one field of a form.
 *
 * @param field the field's path as submitted, such as {@code requests[0].text}
 * @param message the sentence shown beside the field, in the caller's language
 */
public record FieldProblem(String field, String message) {}
