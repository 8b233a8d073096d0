package org.lianxin.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.regex.Pattern;

/** Blobs in a folder: {@code ab/cd/abcd…}. */
class FolderStore implements BlobStore {

  private static final Pattern ADDRESS = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  FolderStore(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** In the same file system, so that a finished blob moves to its place in one step. */
  @Override
  public Path workFolder() throws IOException {
    return Files.createDirectories(folder.resolve("incoming"));
  }

  @Override
  public void put(String address, Path blob) throws IOException {
    flush(blob, StandardOpenOption.WRITE);
    var place = place(address);
    Files.createDirectories(place.getParent());
    Files.move(blob, place, StandardCopyOption.ATOMIC_MOVE);
    flush(place.getParent(), StandardOpenOption.READ);
  }

  @Override
  public InputStream open(String address) throws IOException {
    return Files.newInputStream(place(address));
  }

  @Override
  public void delete(String address) throws IOException {
    Files.deleteIfExists(place(address));
  }

  @Override
  public void tidy(Instant before) throws IOException {
    try (var begun = Files.list(workFolder())) {
      for (var blob : begun.toList()) {
        if (Files.getLastModifiedTime(blob).toInstant().isBefore(before)) {
          Files.deleteIfExists(blob);
        }
      }
    }
  }

  private Path place(String address) {
    if (!ADDRESS.matcher(address).matches()) {
      throw new IllegalArgumentException("Not an address");
    }
    return folder
        .resolve(address.substring(0, 2))
        .resolve(address.substring(2, 4))
        .resolve(address);
  }

  private static void flush(Path what, StandardOpenOption how) throws IOException {
    if (Files.isDirectory(what)
        && !what.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      // Elsewhere a folder cannot be opened, and need not be.
      return;
    }
    try (var channel = FileChannel.open(what, how)) {
      channel.force(true);
    }
  }
}
