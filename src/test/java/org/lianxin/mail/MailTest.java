package org.lianxin.mail;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.TestDatabase;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** A test in a program of its own that has a mail server, which the test may take away. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Import(Post.class)
@ContextConfiguration(initializers = {TestDatabase.class, Post.Server.class})
@TestPropertySource(
    properties = {
      "lianxin.test.of=mail",
      "lianxin.mail.from=xinfang@example.cn",
      "lianxin.mail.redirect-to=catcher@example.cn",
      "lianxin.public-address=https://xf.example.cn/"
    })
@interface MailTest {}
