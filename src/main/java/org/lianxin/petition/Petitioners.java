package org.lianxin.petition;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Ids;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The petitioners of the cases. In the database they are sealed; they are found by exact name,
 * phone and identity number only.
 */
@Component
class Petitioners {

  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final CaseKeys keys;
  private final Vault vault;
  private final JsonMapper json;
  private final Ids ids;

  Petitioners(
      EntityManager entities,
      JdbcClient jdbc,
      CaseKeys keys,
      Vault vault,
      JsonMapper json,
      Ids ids) {
    this.json = json;
    this.entities = entities;
    this.jdbc = jdbc;
    this.keys = keys;
    this.vault = vault;
    this.ids = ids;
  }

  /** Keeps the petitioners of a new case. */
  void keep(String caseNo, List<Party> persons) {
    var salt = keys.make(caseNo, Level.P3);
    persons.forEach(
        person ->
            entities.persist(
                new Petitioner(ids.next(), caseNo, person, SealedPerson.of(person, salt, vault))));
  }

  /**
   * The petitioners of a case in their order.
   *
   * @param former as they stood there before they were corrected
   */
  record Persons(List<Party> now, List<Party> former) {}

  /** The petitioners of a case in their order; nameless once the case has been shredded. */
  List<Party> of(String caseNo) {
    return persons(caseNo).now;
  }

  /** The same, with what stood there before; read at once. */
  Persons persons(String caseNo) {
    var salt = keys.salt(caseNo, Level.P3).orElse(null);
    var rows =
        jdbc.sql(
                "SELECT seq, lead, representative, sealed_name, sealed_phone, sealed_address,"
                    + " sealed_id_number, sealed_email, sealed_former FROM petitioner WHERE case_no = ?"
                    + " ORDER BY seq")
            .param(caseNo)
            .query(Row.class)
            .list();
    return new Persons(
        rows.stream().map(row -> opened(row, salt)).toList(),
        rows.stream().flatMap(row -> former(row, salt).stream()).toList());
  }

  /**
   * Puts a petitioner in place of the one of the same number.
   *
   * @param former what else he has been taken for in this case
   */
  void replace(String caseNo, Party person, List<Party> former) {
    var salt = keys.salt(caseNo, Level.P3).orElseThrow();
    var sealed = SealedPerson.of(person, salt, vault);
    var before = former.isEmpty() ? null : json.writeValueAsString(former);
    jdbc.sql(
            "UPDATE petitioner SET sealed_name = ?, sealed_phone = ?, sealed_address = ?,"
                + " sealed_id_number = ?, sealed_email = ?, name_index = ?, phone_index = ?, id_index = ?,"
                + " index_key = ?, sealed_former = ? WHERE case_no = ? AND seq = ?")
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
                SealedPerson.seal(before, person.seq(), SealedPerson.FORMER, salt, vault),
                caseNo,
                person.seq()))
        .update();
  }

  private List<Party> former(Row row, byte @Nullable [] salt) {
    var text = opened(row.sealedFormer, row.seq, SealedPerson.FORMER, salt);
    return text == null ? List.of() : List.of(json.readValue(text, Party[].class));
  }

  /**
   * The condition that one of the petitioners is just what is looked for: by name, phone or
   * identity number.
   *
   * @param caseNo the column with the number of the case
   * @param values takes up the parameters it names
   */
  String isNamed(String caseNo, String lookedFor, Map<String, Object> values) {
    var any = new ArrayList<String>();
    condition("name_index", SealedPerson.NAME, Searchable.name(lookedFor), any, values);
    condition("phone_index", SealedPerson.PHONE, Searchable.phone(lookedFor), any, values);
    condition("id_index", SealedPerson.ID_NUMBER, Searchable.idNumber(lookedFor), any, values);
    return any.isEmpty()
        ? "1 = 0"
        : caseNo + " IN (SELECT case_no FROM petitioner WHERE " + String.join(" OR ", any) + ")";
  }

  /** Of these cases those in which the person takes part: by number, or by name and phone. */
  Set<String> casesOf(
      @Nullable String name, @Nullable String phone, @Nullable String id, List<String> cases) {
    var values = new HashMap<String, Object>();
    var byNumber = new ArrayList<String>();
    condition("id_index", SealedPerson.ID_NUMBER, Searchable.idNumber(id), byNumber, values);
    var byName = new ArrayList<String>();
    condition("name_index", SealedPerson.NAME, Searchable.name(name), byName, values);
    condition("phone_index", SealedPerson.PHONE, Searchable.phone(phone), byName, values);
    if (byName.size() == 2) {
      byNumber.add("(" + String.join(" AND ", byName) + ")");
    }
    if (byNumber.isEmpty() || cases.isEmpty()) {
      return Set.of();
    }
    values.put("cases", cases);
    return new HashSet<>(
        jdbc.sql(
                "SELECT case_no FROM petitioner WHERE case_no IN (:cases) AND ("
                    + String.join(" OR ", byNumber)
                    + ")")
            .params(values)
            .query(String.class)
            .list());
  }

  private void condition(
      String column,
      String field,
      @Nullable String value,
      List<String> all,
      Map<String, Object> values) {
    if (value != null) {
      all.add(column + " IN (:" + field + "Index)");
      values.put(field + "Index", vault.indexes(field, value));
    }
  }

  private Party opened(Row row, byte @Nullable [] salt) {
    return new Party(
        row.seq,
        row.lead,
        row.representative,
        opened(row.sealedName, row.seq, SealedPerson.NAME, salt),
        opened(row.sealedPhone, row.seq, SealedPerson.PHONE, salt),
        opened(row.sealedAddress, row.seq, SealedPerson.ADDRESS, salt),
        opened(row.sealedIdNumber, row.seq, SealedPerson.ID_NUMBER, salt),
        opened(row.sealedEmail, row.seq, SealedPerson.EMAIL, salt));
  }

  private @Nullable String opened(
      byte @Nullable [] sealed, int seq, String field, byte @Nullable [] salt) {
    return salt == null ? null : SealedPerson.open(sealed, seq, field, salt, vault);
  }

  private record Row(
      int seq,
      boolean lead,
      boolean representative,
      byte @Nullable [] sealedName,
      byte @Nullable [] sealedPhone,
      byte @Nullable [] sealedAddress,
      byte @Nullable [] sealedIdNumber,
      byte @Nullable [] sealedEmail,
      byte @Nullable [] sealedFormer) {}
}
