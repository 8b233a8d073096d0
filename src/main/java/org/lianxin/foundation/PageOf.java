package org.lianxin.foundation;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total number of rows in the whole list
 * @param page the page's number, from 0
 * @param size rows asked for, at most 100
 */
public record PageOf<T>(List<T> items, long total, int page, int size) {}
