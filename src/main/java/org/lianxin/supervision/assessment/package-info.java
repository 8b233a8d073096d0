/** 考核: schemes of what is scored, assessments of a period, what units have to put right. */
@NullMarked
package org.lianxin.supervision.assessment;

import org.jspecify.annotations.NullMarked;
