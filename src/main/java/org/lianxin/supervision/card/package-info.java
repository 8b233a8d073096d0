/** 责任卡: who leads, which unit, which person, until when; its fields are versions of data. */
@NullMarked
package org.lianxin.supervision.card;

import org.jspecify.annotations.NullMarked;
