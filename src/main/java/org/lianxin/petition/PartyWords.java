package org.lianxin.petition;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whether a text gives a party of a case away. */
@Component
public class PartyWords {

  private final JdbcClient jdbc;

  PartyWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the text names a party, a phone, an identity number or an address of the case. */
  public boolean namedIn(String text, String caseNo) {
    return jdbc.sql("SELECT name, phone, address, id_number FROM petitioner WHERE case_no = ?")
        .param(caseNo)
        .query(
            (row, i) ->
                Stream.of(
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("address"),
                        row.getString("id_number"))
                    .filter(Objects::nonNull)
                    .anyMatch(word -> !word.isBlank() && text.contains(word)))
        .list()
        .contains(true);
  }
}
