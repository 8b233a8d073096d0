package org.lianxin.petition;

/** A unit as answers show it. */
public record UnitName(String code, String name) {}
