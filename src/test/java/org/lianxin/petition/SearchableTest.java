package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same person is found however his data was typed. */
class SearchableTest {

  @ParameterizedTest
  @CsvSource({
    "13800000000,       13800000000",
    "+86 138 0000 0000, 13800000000",
    "0086-13800000000,  13800000000",
    "8613800000000,     13800000000",
    "１３８００００００００,    13800000000",
    "0990-5550123,      09905550123",
    "86,                86",
    "无,                ",
  })
  void aPhoneIsItsDigitsWithoutTheCountrys(String typed, String phone) {
    assertThat(Searchable.phone(typed)).isEqualTo(phone);
  }

  @ParameterizedTest
  @CsvSource({
    "买买提•阿不都, 买买提·阿不都",
    "买买提・阿不都, 买买提·阿不都",
    "买买提．阿不都, 买买提·阿不都",
    "' 李  四 ',   李四",
    "李⽉,         李月",
    "沈𠮷,         沈𠮷",
  })
  void aNameIsItsLetters(String typed, String name) {
    assertThat(Searchable.name(typed)).isEqualTo(name);
  }

  @Test
  void anIdentityNumberEndsInUpperCase() {
    assertThat(Searchable.idNumber("110101 1980 0307 101x")).isEqualTo("11010119800307101X");
  }

  @ParameterizedTest
  @CsvSource({
    "13800000000,        true",
    "+86 138-0000-0000,  true",
    "１３８００００００００, true",
    "11010119800307101x, true",
    "110101198003071010, true",
    "12345678901,        false",
    "1380000000,         false",
    "20230415001,        false",
    "欠款13800000000,     false",
    "ST-XZ-2026-000017,  false",
  })
  void whatIsAPersonsNumberIsNoWordOfATitle(String typed, boolean ofPerson) {
    assertThat(Searchable.isOfPerson(typed)).isEqualTo(ofPerson);
  }

  @Test
  void nothingTypedIsNothingToLookFor() {
    assertThat(Searchable.name(" ")).isNull();
    assertThat(Searchable.phone("")).isNull();
    assertThat(Searchable.idNumber(null)).isNull();
  }
}
