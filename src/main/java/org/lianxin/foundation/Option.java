package org.lianxin.foundation;

/**
 * One choice of a list.
 *
 * @param value what is submitted; a code, in the lists of the field
 * @param label what is shown
 */
public record Option(Object value, String label) {}
