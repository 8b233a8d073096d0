package org.lianxin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {

  private final PasswordPolicy policy = new PasswordPolicy();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Xq7#mPz9!Lw,          password.short, eleven characters",
    "demo,                 password.short, the demo's own",
    "'',                   password.short, nothing",
    "石桥东头的水渠修好了,     password.short, ten characters",
    "石桥东头的水渠今年修好了,  , a sentence of twelve",
    "Xq7#mPz9!LwT,         , twelve characters",
    "my-wangwu-2fKq8z!p,   password.login, has the login",
    "my-WangWu-2fKq8z!p,   password.login, has it in capitals",
    "123456789012,         password.common, a row of digits",
    "qwertyuiopas,         password.common, a row of keys",
    "1qaz2wsx3edc,         password.common, columns of keys",
    "passwordpassword,     password.common, a common one twice",
    "Password1234,         password.common, a common one with digits",
    "P@ssw0rd2026,         password.common, disguised",
    "aaaaaaaaaaaaaa,       password.common, one letter",
    "abcabcabcabc,         password.common, repeated",
    "iloveyou1314520,      password.common, common here",
    "administrator1,       password.common, a role",
    "lianxinlianxin,       password.common, the program's name",
    "correct horse battery, , three words",
    "long-enough-for-a-test, , a sentence with dashes"
  })
  void whatAPasswordMustBe(String password, String fault, String why) {
    assertThat(policy.fault(password, "wangwu").orElse(null)).as(why).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource({"128, ", "129, password.long"})
  void howLongItMayBe(int length, String fault) {
    var pattern = "Xq7#mPz9!LwT" + "ü7Kd$3vB&8nR".repeat(12);
    assertThat(policy.fault(pattern.substring(0, length), "wangwu").orElse(null)).isEqualTo(fault);
  }
}
