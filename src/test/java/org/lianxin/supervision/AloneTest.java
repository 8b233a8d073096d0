package org.lianxin.supervision;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lianxin.testing.DatabaseTest;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of the watch in a program of its own: the watch looks at every case there is, and those of
 * other tests are none of its business.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@TestPropertySource(properties = "lianxin.test.of=supervision")
public @interface AloneTest {}
