package org.lianxin.privacy.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 个人信息安全事件, as far as it is known (个人信息保护法 Art. 57). It is never removed. */
@Entity
@SuppressWarnings("NullAway.Init")
class PrivacyIncident {

  @Id private UUID id;
  private String what;
  private Instant foundAt;
  private String dataKinds;
  private int people;
  private @Nullable String cause;
  private @Nullable String harm;
  private @Nullable String measures;
  private @Nullable String authority;
  private @Nullable Instant toldAuthorityAt;
  private @Nullable Instant toldPeopleAt;
  private @Nullable String toldPeopleHow;
  private @Nullable String notToldReason;
  private @Nullable Instant closedAt;
  private String recordedBy;
  private Instant recordedAt;
  @Version private Long version;

  protected PrivacyIncident() {}

  PrivacyIncident(UUID id, String by, Instant at) {
    this.id = id;
    this.recordedBy = by;
    this.recordedAt = at;
  }

  /** What is known now; it has passed its checks. */
  void take(Known known) {
    what = Objects.requireNonNull(known.what()).strip();
    foundAt = Objects.requireNonNull(known.foundAt());
    dataKinds = String.join(",", Objects.requireNonNull(known.dataKinds()));
    people = Objects.requireNonNull(known.people());
    cause = Known.textOrNone(known.cause());
    harm = Known.textOrNone(known.harm());
    measures = Known.textOrNone(known.measures());
    authority = Known.textOrNone(known.authority());
    toldAuthorityAt = known.toldAuthorityAt();
    toldPeopleAt = known.toldPeopleAt();
    toldPeopleHow = Known.textOrNone(known.toldPeopleHow());
    notToldReason = Known.textOrNone(known.notToldReason());
  }

  Known known() {
    return new Known(
        what,
        foundAt,
        List.of(dataKinds.split(",")),
        people,
        cause,
        harm,
        measures,
        authority,
        toldAuthorityAt,
        toldPeopleAt,
        toldPeopleHow,
        notToldReason);
  }

  void close(Instant at) {
    closedAt = at;
  }

  UUID id() {
    return id;
  }

  @Nullable Instant closedAt() {
    return closedAt;
  }

  String recordedBy() {
    return recordedBy;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  long version() {
    return version;
  }
}
