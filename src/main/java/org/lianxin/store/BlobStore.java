package org.lianxin.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Where sealed bytes lie, each blob under its address: the SHA-256 of its bytes, 64 hex digits. No
 * other name is ever used.
 */
interface BlobStore {

  /** A folder to write a blob in before its address is known. */
  Path workFolder() throws IOException;

  /**
   * Stores a blob for good; returns only when it will outlive a power failure. The file may be
   * moved away.
   */
  void put(String address, Path blob) throws IOException;

  /**
   * The bytes under an address.
   *
   * @throws java.nio.file.NoSuchFileException if there are none
   */
  InputStream open(String address) throws IOException;

  /** Removes a blob, if it is there. */
  void delete(String address) throws IOException;

  /** Removes what was begun before then and never finished. */
  void tidy(Instant before) throws IOException;
}
