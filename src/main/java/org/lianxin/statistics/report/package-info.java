/**
 * 报告: half-year and annual reports, the circular of what is late. Figures come from where they are
 * counted; here they become tables, charts and sentences, which people edit and submit.
 */
@NullMarked
package org.lianxin.statistics.report;

import org.jspecify.annotations.NullMarked;
