package org.lianxin.petition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key of the query codes' hashes: from the setting {@code lianxin.query-code.key} (64 hex
 * digits), else from the file {@code lianxin.query-code.key-file}, which is made on first use.
 * Without either the program does not start.
 */
@Component
class QueryCodeKey {

  private static final int BYTES = 32;

  private final byte[] bytes;

  QueryCodeKey(
      @Value("${lianxin.query-code.key:}") String key,
      @Value("${lianxin.query-code.key-file:}") String file) {
    if (!key.isBlank()) {
      bytes = HexFormat.of().parseHex(key.strip());
    } else if (!file.isBlank()) {
      bytes = kept(Path.of(file));
    } else {
      throw new IllegalStateException(
          "Set LIANXIN_QUERY_CODE_KEY (64 hex digits) or lianxin.query-code.key-file:"
              + " without the key no petitioner could track a case");
    }
    if (bytes.length != BYTES) {
      throw new IllegalStateException("The query code key needs 64 hex digits");
    }
  }

  byte[] bytes() {
    return bytes.clone();
  }

  private static byte[] kept(Path file) {
    try {
      if (Files.notExists(file)) {
        var made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        if (file.getParent() != null) {
          Files.createDirectories(file.getParent());
        }
        Files.writeString(file, HexFormat.of().formatHex(made));
      }
      return HexFormat.of().parseHex(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
