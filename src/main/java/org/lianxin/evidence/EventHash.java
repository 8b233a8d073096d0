package org.lianxin.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an event: SHA-256 over its bytes in one fixed form, each text with its length before
 * it, so that no two events have the same bytes. What is stored never changes its form; another one
 * gets another first line.
 */
final class EventHash {

  private static final String FORM = "lianxin.audit.1";
  private static final int NULL = -1;

  private final MessageDigest digest;

  private EventHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String of(AuditEvent event) {
    return new EventHash()
        .text(FORM)
        .text(event.chain())
        .number(event.seq())
        .number(event.at())
        .text(event.actor())
        .text(event.actingFor())
        .text(event.roles())
        .text(event.ip())
        .text(event.action())
        .text(event.objectType())
        .text(event.objectId())
        .text(event.fields())
        .text(event.reason())
        .text(event.prevHash())
        .hex();
  }

  /** The hash over ends of chains, in their order. */
  static String of(Iterable<Head> heads) {
    var hash = new EventHash().text("lianxin.audit.heads.1");
    heads.forEach(head -> hash.text(head.chain()).number(head.seq()).text(head.hash()));
    return hash.hex();
  }

  /** The hash of a day's root. */
  static String ofRoot(String day, long chains, String digest, String previous) {
    return new EventHash()
        .text("lianxin.audit.root.1")
        .text(day)
        .number(chains)
        .text(digest)
        .text(previous)
        .hex();
  }

  private EventHash text(@Nullable String text) {
    if (text == null) {
      return length(NULL);
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    length(bytes.length);
    digest.update(bytes);
    return this;
  }

  private EventHash length(int length) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
    return this;
  }

  private EventHash number(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    return this;
  }

  private String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
