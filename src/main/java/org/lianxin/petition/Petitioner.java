package org.lianxin.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Ids;

/** A person who petitions, as he was when the case was registered; domain.md §3.2. */
@Entity
@SuppressWarnings("NullAway.Init")
class Petitioner {

  @Id private UUID id;
  private String caseNo;
  private int seq;
  private boolean lead;
  private boolean representative;
  private @Nullable String name;
  private @Nullable String phone;
  private @Nullable String address;
  private @Nullable String idNumber;

  protected Petitioner() {}

  /** The lead petitioner and the representatives named in the registration form. */
  static List<Petitioner> of(String caseNo, FormData form, Ids ids) {
    var all = new ArrayList<Petitioner>();
    var first = new Petitioner();
    first.lead = true;
    first.name = form.text("petitionerName");
    first.phone = form.text("petitionerPhone");
    first.address = form.text("petitionerAddress");
    first.idNumber = form.text("petitionerIdNumber");
    all.add(first);
    for (var row : form.rows("representatives")) {
      var other = new Petitioner();
      other.representative = true;
      other.name = row.text("name");
      other.phone = row.text("phone");
      all.add(other);
    }
    for (var person : all) {
      person.id = ids.next();
      person.caseNo = caseNo;
      person.seq = all.indexOf(person);
    }
    return all;
  }

  /** The same person in another case. */
  Petitioner in(String otherCase, Ids ids) {
    var same = new Petitioner();
    same.id = ids.next();
    same.caseNo = otherCase;
    same.seq = seq;
    same.lead = lead;
    same.representative = representative;
    same.name = name;
    same.phone = phone;
    same.address = address;
    same.idNumber = idNumber;
    return same;
  }
}
