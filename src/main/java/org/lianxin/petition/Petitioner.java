package org.lianxin.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who petitions, as he was when the case was registered; domain.md §3.2. What tells who he
 * is lies here sealed; {@link Petitioners} alone opens it.
 */
@Entity
@SuppressWarnings("NullAway.Init")
class Petitioner {

  @Id private UUID id;
  private String caseNo;
  private int seq;
  private boolean lead;
  private boolean representative;
  private byte @Nullable [] sealedName;
  private byte @Nullable [] sealedPhone;
  private byte @Nullable [] sealedAddress;
  private byte @Nullable [] sealedIdNumber;
  private byte @Nullable [] sealedEmail;
  private byte @Nullable [] nameIndex;
  private byte @Nullable [] phoneIndex;
  private byte @Nullable [] idIndex;
  private Integer indexKey;

  protected Petitioner() {}

  Petitioner(UUID id, String caseNo, Party person, SealedPerson sealed) {
    this.id = id;
    this.caseNo = caseNo;
    this.seq = person.seq();
    this.lead = person.lead();
    this.representative = person.representative();
    this.sealedName = sealed.name();
    this.sealedPhone = sealed.phone();
    this.sealedAddress = sealed.address();
    this.sealedIdNumber = sealed.idNumber();
    this.sealedEmail = sealed.email();
    this.nameIndex = sealed.nameIndex();
    this.phoneIndex = sealed.phoneIndex();
    this.idIndex = sealed.idIndex();
    this.indexKey = sealed.indexKey();
  }
}
