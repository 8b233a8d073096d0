package org.lianxin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.Sha256;

/** Blobs in a folder. */
class FolderStoreTest {

  private static final byte[] BLOB = "blob".getBytes(StandardCharsets.UTF_8);
  private static final String ADDRESS = Sha256.of(BLOB);

  @TempDir Path folder;

  @Test
  void aBlobLiesUnderItsAddressUntilItIsRemoved() throws Exception {
    var store = new FolderStore(folder);
    store.put(ADDRESS, begun(store, "a.part"));
    assertThat(
            folder
                .resolve(ADDRESS.substring(0, 2))
                .resolve(ADDRESS.substring(2, 4))
                .resolve(ADDRESS))
        .hasBinaryContent(BLOB);
    try (var in = store.open(ADDRESS)) {
      assertThat(in.readAllBytes()).isEqualTo(BLOB);
    }
    assertThat(store.workFolder()).isEmptyDirectory();
    store.delete(ADDRESS);
    store.delete(ADDRESS);
    assertThatThrownBy(() -> store.open(ADDRESS)).isInstanceOf(NoSuchFileException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../../etc/passwd", "/etc/passwd", "ABCDEF"})
  void nothingButAnAddressLeadsToAFile(String address) {
    var store = new FolderStore(folder);
    assertThatThrownBy(() -> store.open(address)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.delete(address)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.put(address, begun(store, "a.part")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatWasBegunAndNeverFinishedIsRemovedWhenItIsOld() throws Exception {
    var store = new FolderStore(folder);
    var old = begun(store, "old.part");
    var fresh = begun(store, "fresh.part");
    var limit = Instant.parse("2026-03-02T00:00:00Z");
    Files.setLastModifiedTime(old, FileTime.from(limit.minusSeconds(1)));
    Files.setLastModifiedTime(fresh, FileTime.from(limit.plusSeconds(1)));
    store.tidy(limit);
    assertThat(store.workFolder()).isDirectoryContaining(fresh::equals);
    assertThat(old).doesNotExist();
  }

  private static Path begun(FolderStore store, String name) throws Exception {
    return Files.write(store.workFolder().resolve(name), BLOB);
  }
}
