package org.lianxin.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import org.lianxin.foundation.Sha256;
import org.springframework.stereotype.Component;

/** The sealed bytes as they are stored, for copies of the whole: nobody can read them there. */
@Component
public class StoredBlobs {

  private final BlobStore store;

  StoredBlobs(BlobStore store) {
    this.store = store;
  }

  /** The bytes under an address. */
  public InputStream open(String address) throws IOException {
    return store.open(address);
  }

  /**
   * Stores a copy of them again; nothing is stored under an address that is not theirs.
   *
   * @throws IOException if they are not the bytes of that address, too
   */
  public void put(String address, InputStream blob) throws IOException {
    var file = Files.createTempFile(store.workFolder(), "copy", ".part");
    try {
      var bytes = new DigestInputStream(blob, Sha256.digest());
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
      if (!Sha256.hex(bytes.getMessageDigest()).equals(address)) {
        throw new IOException("These are not the bytes of " + address);
      }
      store.put(address, file);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
