package org.lianxin.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the keys come from: the setting {@code lianxin.protection.keys}, else the file {@code
 * lianxin.protection.keys-file}. Only where {@code lianxin.protection.make-keys} allows it (the
 * embedded default), a missing file is made. Without keys the program does not start.
 */
@Configuration(proxyBeanMethods = false)
class KeySource {

  private static final String MISSING =
      "Set LIANXIN_KEYS or LIANXIN_KEYS_FILE: without keys no personal data can be kept (README,"
          + " \"Keys\")";

  @Bean
  KeyRing keyRing(
      @Value("${lianxin.protection.keys:}") String keys,
      @Value("${lianxin.protection.keys-file:}") String file,
      @Value("${lianxin.protection.make-keys:false}") boolean make,
      List<CryptoProvider> providers)
      throws IOException {
    if (!keys.isBlank()) {
      return KeyRing.of(keys, providers);
    }
    var path = Path.of(file);
    if (file.isBlank() || Files.notExists(path) && !make) {
      throw new IllegalStateException(MISSING);
    }
    if (Files.notExists(path)) {
      make(path);
    }
    return KeyRing.of(Files.readString(path), providers);
  }

  private static void make(Path file) {
    var text = new StringBuilder("# Whoever has this file can read the database. Keep a copy.\n");
    for (var use : List.of("p3", "p4", "index")) {
      var secret = new byte[32];
      new SecureRandom().nextBytes(secret);
      text.append(use).append(".1 = SM4 ").append(HexFormat.of().formatHex(secret)).append('\n');
    }
    try {
      var absolute = file.toAbsolutePath();
      Files.createDirectories(absolute.getParent());
      if (absolute.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            absolute,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(absolute, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
