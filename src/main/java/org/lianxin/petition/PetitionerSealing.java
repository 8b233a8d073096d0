package org.lianxin.petition;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.protection.KeyUse;
import org.lianxin.protection.Level;
import org.lianxin.protection.SealedRows;
import org.lianxin.protection.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes how petitioners lie in the database, never who they are. */
@Component
class PetitionerSealing implements SealedRows {

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
                "SELECT seq, lead, representative, name, phone, address, id_number, NULL AS email"
                    + " FROM petitioner"
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

  @Override
  public String name() {
    return "petitioner";
  }

  @Override
  public Level level() {
    return Level.P3;
  }

  @Override
  @Transactional
  public Page reseal(String after, int most) {
    var rows =
        jdbc.sql(
                "SELECT p.id, p.seq, p.lead, p.representative, p.sealed_name, p.sealed_phone,"
                    + " p.sealed_address, p.sealed_id_number, p.sealed_email, p.sealed_former, p.index_key, k.salt"
                    + " FROM petitioner p JOIN case_key k"
                    + " ON k.case_no = p.case_no AND k.level = 'P3'"
                    + " WHERE p.id > ? AND k.salt IS NOT NULL ORDER BY p.id LIMIT ?")
            .params(after, most)
            .query(Row.class)
            .list();
    return SealedRows.through(rows, Row::id, this::isOutdated, this::renew);
  }

  private boolean isOutdated(Row row) {
    return row.indexKey != vault.indexKey()
        || row.values().anyMatch(value -> vault.outdated(Level.P3, value));
  }

  /** Nothing, if somebody has changed it meanwhile. */
  private int renew(Row row) {
    var sealed = SealedPerson.of(row.opened(vault), row.salt, vault);
    var former = SealedPerson.open(row.sealedFormer, row.seq, SealedPerson.FORMER, row.salt, vault);
    return jdbc.sql(
            "UPDATE petitioner SET sealed_name = ?, sealed_phone = ?, sealed_address = ?,"
                + " sealed_id_number = ?, sealed_email = ?, name_index = ?, phone_index = ?,"
                + " id_index = ?, index_key = ?, sealed_former = ? WHERE id = ?"
                + " AND COALESCE(sealed_name, X'') = ?"
                + " AND COALESCE(sealed_phone, X'') = ? AND COALESCE(sealed_address, X'') = ?"
                + " AND COALESCE(sealed_id_number, X'') = ? AND COALESCE(sealed_email, X'') = ?")
        .params(
            Arrays.asList(
                sealed.name(),
                sealed.phone(),
                sealed.address(),
                sealed.idNumber(),
                sealed.email(),
                sealed.nameIndex(),
                sealed.phoneIndex(),
                sealed.idIndex(),
                sealed.indexKey(),
                SealedPerson.seal(former, row.seq, SealedPerson.FORMER, row.salt, vault),
                row.id,
                orEmpty(row.sealedName),
                orEmpty(row.sealedPhone),
                orEmpty(row.sealedAddress),
                orEmpty(row.sealedIdNumber),
                orEmpty(row.sealedEmail)))
        .update();
  }

  private static byte[] orEmpty(byte @Nullable [] sealed) {
    return sealed == null ? new byte[0] : sealed;
  }

  /** All columns of a row are sealed with the same key. */
  @Override
  public Map<Integer, Long> byKey() {
    return KeyUse.count(
        jdbc,
        "petitioner p" + CaseKeys.NOT_SHREDDED.formatted("p", Level.P3),
        "COALESCE(sealed_name, sealed_phone, sealed_address, sealed_id_number, sealed_email,"
            + " sealed_former)");
  }

  /** Number of the key of the blind indexes → how many petitioners are found by it. */
  Map<Integer, Long> indexesByKey() {
    var byKey = new TreeMap<Integer, Long>();
    jdbc.sql(
            "SELECT index_key, COUNT(*) AS n FROM petitioner WHERE COALESCE(name_index,"
                + " phone_index, id_index) IS NOT NULL GROUP BY index_key")
        .query((row, i) -> byKey.put(row.getInt("index_key"), row.getLong("n")))
        .list();
    return byKey;
  }

  private record Row(
      String id,
      int seq,
      boolean lead,
      boolean representative,
      byte @Nullable [] sealedName,
      byte @Nullable [] sealedPhone,
      byte @Nullable [] sealedAddress,
      byte @Nullable [] sealedIdNumber,
      byte @Nullable [] sealedEmail,
      byte @Nullable [] sealedFormer,
      int indexKey,
      byte[] salt) {

    Stream<byte[]> values() {
      return Stream.of(
              sealedName, sealedPhone, sealedAddress, sealedIdNumber, sealedEmail, sealedFormer)
          .filter(Objects::nonNull);
    }

    Party opened(Vault vault) {
      return new Party(
          seq,
          lead,
          representative,
          SealedPerson.open(sealedName, seq, SealedPerson.NAME, salt, vault),
          SealedPerson.open(sealedPhone, seq, SealedPerson.PHONE, salt, vault),
          SealedPerson.open(sealedAddress, seq, SealedPerson.ADDRESS, salt, vault),
          SealedPerson.open(sealedIdNumber, seq, SealedPerson.ID_NUMBER, salt, vault),
          SealedPerson.open(sealedEmail, seq, SealedPerson.EMAIL, salt, vault));
    }
  }
}
