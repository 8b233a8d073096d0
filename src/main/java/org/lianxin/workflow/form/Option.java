package org.lianxin.workflow.form;

/**
 * One entry of an option list.
 *
 * @param value what is submitted: a String, a Number or a Boolean
 * @param label what the person reads
 */
public record Option(Object value, String label) {}
