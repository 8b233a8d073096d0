package org.lianxin.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Sha256;
import org.lianxin.protection.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Files, sealed (class P3 of domain.md §8.2) and kept under the digest of what is stored. Each has
 * a salt of its own, which its owner keeps in his row: without it nobody can read the file,
 * wherever copies of it lie.
 *
 * <p>A file is stored before the row that names it is written, and counts as loose until that row's
 * transaction has {@linkplain #hold held} it; {@link LooseBlobs} removes what stays loose.
 */
@Service
public class SealedFiles {

  private static final Logger log = LoggerFactory.getLogger(SealedFiles.class);

  private final BlobStore store;
  private final LooseBlobs loose;
  private final Vault vault;

  SealedFiles(BlobStore store, LooseBlobs loose, Vault vault) {
    this.store = store;
    this.loose = loose;
    this.vault = vault;
  }

  /**
   * A file that was stored.
   *
   * @param address SHA-256 of the stored bytes
   * @param salt of this file alone
   * @param sha256 of the plain bytes
   * @param bytes how many plain bytes
   */
  public record Kept(String address, byte[] salt, String sha256, long bytes) {}

  /**
   * Seals and stores a file.
   *
   * @param place which file it is, as an id: it cannot be opened as another one
   * @throws StoreUnreachable if it could not be stored; nothing is kept then
   */
  public Kept keep(String place, InputStream plain) {
    var salt = vault.newSalt();
    try {
      var blob = Files.createTempFile(store.workFolder(), "blob", ".part");
      try {
        var inside = new DigestInputStream(plain, Sha256.digest());
        var stored = new DigestOutputStream(Files.newOutputStream(blob), Sha256.digest());
        long bytes;
        try (stored) {
          bytes = new Segments(vault, salt, place).seal(inside, stored);
        }
        var address = Sha256.hex(stored.getMessageDigest());
        loose.expect(address);
        store.put(address, blob);
        return new Kept(address, salt, Sha256.hex(inside.getMessageDigest()), bytes);
      } finally {
        Files.deleteIfExists(blob);
      }
    } catch (IOException e) {
      log.error("files: nothing can be stored: {}", e.getClass().getName());
      throw new StoreUnreachable();
    }
  }

  /** From the commit of this transaction on the file belongs to a row. */
  public void hold(String address) {
    loose.hold(address);
  }

  /** From the commit of this transaction on the file belongs to no row. */
  public void letGo(String address) {
    loose.letGo(address);
  }

  /**
   * Removes what nobody has held for a day.
   *
   * @return how many files
   */
  public int sweep() {
    return loose.sweep();
  }

  /**
   * The plain bytes of a file. What is stored is held against its address before the first byte is
   * given out.
   *
   * @throws FileDamaged if it is not there, or not what was stored
   * @throws StoreUnreachable if the store does not answer
   */
  public InputStream open(String place, String address, byte[] salt) {
    try {
      verify(address);
      return new Segments(vault, salt, place).open(store.open(address));
    } catch (NoSuchFileException e) {
      log.error("files: {} is not there", address);
      throw new FileDamaged();
    } catch (IOException e) {
      log.error("files: {} cannot be read: {}", address, e.getClass().getName());
      throw new StoreUnreachable();
    }
  }

  private void verify(String address) throws IOException {
    var stored = new DigestInputStream(store.open(address), Sha256.digest());
    try (stored) {
      stored.transferTo(OutputStream.nullOutputStream());
    }
    if (!Sha256.hex(stored.getMessageDigest()).equals(address)) {
      log.error("files: {} is not what was stored", address);
      throw new FileDamaged();
    }
  }

  /** The store does not take or give anything now. */
  public static class StoreUnreachable extends Refusal {
    StoreUnreachable() {
      super(HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  /** What lies in the store is not what was put there. */
  public static class FileDamaged extends Refusal {
    FileDamaged() {
      super(HttpStatus.INTERNAL_SERVER_ERROR);
    }
  }
}
