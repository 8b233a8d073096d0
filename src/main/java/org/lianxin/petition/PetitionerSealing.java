package org.lianxin.petition;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianxin.protection.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes how petitioners lie in the database, never who they are. */
@Component
class PetitionerSealing {

  private final JdbcClient jdbc;
  private final Vault vault;

  PetitionerSealing(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /**
   * Seals the petitioners of a case that an earlier release has kept plain.
   *
   * @return the name of the lead petitioner
   */
  @Nullable String sealPlain(String caseNo, byte[] salt) {
    var persons =
        jdbc.sql(
                "SELECT seq, lead, representative, name, phone, address, id_number FROM petitioner"
                    + " WHERE case_no = ? ORDER BY seq")
            .param(caseNo)
            .query(Party.class)
            .list();
    for (var person : persons) {
      var sealed = SealedPerson.of(person, salt, vault);
      jdbc.sql(
              "UPDATE petitioner SET sealed_name = ?, sealed_phone = ?, sealed_address = ?,"
                  + " sealed_id_number = ?, name_index = ?, phone_index = ?, id_index = ?,"
                  + " index_key = ?, name = NULL, phone = NULL, address = NULL, id_number = NULL"
                  + " WHERE case_no = ? AND seq = ?")
          .params(
              Arrays.asList(
                  sealed.name(),
                  sealed.phone(),
                  sealed.address(),
                  sealed.idNumber(),
                  sealed.nameIndex(),
                  sealed.phoneIndex(),
                  sealed.idIndex(),
                  sealed.indexKey(),
                  caseNo,
                  person.seq()))
          .update();
    }
    return persons.stream()
        .filter(Party::lead)
        .map(Party::name)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Nobody finds the case by its petitioners any more. */
  void forget(String caseNo) {
    jdbc.sql(
            "UPDATE petitioner SET name_index = NULL, phone_index = NULL, id_index = NULL"
                + " WHERE case_no = ?")
        .param(caseNo)
        .update();
  }
}
