package org.lianxin.walk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lianxin.testing.DatabaseTest;
import org.springframework.test.context.TestPropertySource;

/**
 * A test with a program of its own: the watch looks at every case there is, and those of other
 * tests would be looked at on days that are none of theirs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@TestPropertySource(properties = "lianxin.test.of=walk")
@interface WalkTest {}
