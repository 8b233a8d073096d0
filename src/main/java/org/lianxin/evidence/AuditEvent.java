package org.lianxin.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One event as it is stored; domain.md §3.10.
 *
 * @param at milliseconds since 1970, so that no database rounds it
 */
record AuditEvent(
    String chain,
    long seq,
    long at,
    String actor,
    @Nullable String actingFor,
    String roles,
    @Nullable String ip,
    String action,
    String objectType,
    @Nullable String objectId,
    String fields,
    @Nullable String reason,
    String prevHash,
    String hash) {

  /** What follows on the end of a chain. */
  static AuditEvent following(Head head, long at, @Nullable String ip, Deed deed) {
    var open =
        new AuditEvent(
            head.chain(),
            head.seq() + 1,
            at,
            deed.doer().login(),
            deed.doer().actingFor(),
            deed.doer().roles(),
            ip,
            deed.act().name(),
            deed.objectType(),
            deed.objectId(),
            deed.fields(),
            deed.reason(),
            head.hash(),
            "");
    return open.sealed();
  }

  private AuditEvent sealed() {
    return new AuditEvent(
        chain,
        seq,
        at,
        actor,
        actingFor,
        roles,
        ip,
        action,
        objectType,
        objectId,
        fields,
        reason,
        prevHash,
        EventHash.of(this));
  }

  Head head() {
    return new Head(chain, seq, hash);
  }
}
