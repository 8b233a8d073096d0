package org.lianxin.organization;

/**
 * A content category, domain.md §3.13.
 *
 * @param code six digits, 2 + 2 + 2 hierarchical; a level that is not used is {@code 00}
 * @param unpublishable whether nothing of such matters is published (domain.md §8.4)
 */
public record Category(String code, String name, boolean unpublishable) {}
