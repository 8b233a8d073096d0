package org.lianxin.petition.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.multipart.MultipartFile;

/**
 * An upload on its way: in a folder of its own that only this program may enter, under a name of
 * ours, gone when the call is answered.
 */
final class Incoming implements AutoCloseable {

  private final Path folder;

  private Incoming(Path folder) {
    this.folder = folder;
  }

  static Incoming of(MultipartFile sent) throws IOException {
    var incoming = new Incoming(Files.createTempDirectory("lianxin-upload"));
    try {
      sent.transferTo(incoming.file());
      return incoming;
    } catch (IOException | RuntimeException e) {
      incoming.close();
      throw e;
    }
  }

  /** As it was sent. */
  Path file() {
    return folder.resolve("sent");
  }

  /** Where what is made of it may be written. */
  Path remade() {
    return folder.resolve("remade");
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(remade());
    Files.deleteIfExists(file());
    Files.deleteIfExists(folder);
  }
}
