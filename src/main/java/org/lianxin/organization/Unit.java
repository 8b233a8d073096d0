package org.lianxin.organization;

/**
 * A unit of the county.
 *
 * @param code short code, part of the case numbers it gives out
 * @param region code of the region it serves: the township's for township units (domain.md §3.11)
 * @param phone work phone, public by design (domain.md §7.1)
 */
public record Unit(String code, String name, UnitKind kind, String region, String phone) {}
