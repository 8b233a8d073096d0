package org.lianxin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.foundation.Sha256;

/** Blobs in a bucket. What is sent is held against what any S3-compatible store understands. */
class S3StoreTest {

  private static final byte[] BLOB = "blob".repeat(100_000).getBytes(StandardCharsets.UTF_8);
  private static final String ADDRESS = Sha256.of(BLOB);

  @TempDir Path folder;

  @Test
  void aBlobIsAnObjectUnderItsAddressUntilItIsRemoved() throws Exception {
    try (var s3 = FakeS3.start()) {
      var store = store(s3.address());
      store.put(ADDRESS, blob());
      assertThat(s3.objects()).containsOnlyKeys("/letters/" + ADDRESS);
      assertThat(s3.objects().get("/letters/" + ADDRESS)).isEqualTo(BLOB);
      try (var in = store.open(ADDRESS)) {
        assertThat(in.readAllBytes()).isEqualTo(BLOB);
      }
      store.delete(ADDRESS);
      store.delete(ADDRESS);
      assertThat(s3.objects()).isEmpty();
      assertThatThrownBy(() -> store.open(ADDRESS)).isInstanceOf(NoSuchFileException.class);
      store.destroy();
    }
  }

  /** Signed with the digest of the whole body, in one piece: the way that every maker knows. */
  @Test
  void everyCallIsSignedAndABlobIsSentInOnePiece() throws Exception {
    try (var s3 = FakeS3.start()) {
      var store = store(s3.address());
      store.put(ADDRESS, blob());
      store.open(ADDRESS).close();
      assertThat(s3.signatures())
          .hasSize(2)
          .allMatch(
              line ->
                  line.startsWith("AWS4-HMAC-SHA256 Credential=key/")
                      && line.contains("/cn-north-1/s3/aws4_request")
                      && !line.contains("secret"));
      assertThat(s3.digests().get(0)).isEqualTo(ADDRESS);
      assertThat(s3.encodings()).containsOnly("");
      store.destroy();
    }
  }

  @Test
  void aStoreThatRefusesOrIsAwayIsAFailureAndNotAMissingBlob() throws Exception {
    var s3 = FakeS3.start();
    var store = store(s3.address());
    s3.refuseAll();
    assertThatThrownBy(() -> store.put(ADDRESS, blob())).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> store.open(ADDRESS))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(NoSuchFileException.class);
    s3.close();
    assertThatThrownBy(() -> store.delete(ADDRESS)).isInstanceOf(IOException.class);
    store.destroy();
  }

  @Test
  void whatIsMissingInTheSettingsIsSaidAtStart() {
    var none = new StoreSettings(StoreSettings.Kind.S3, folder, null);
    assertThatThrownBy(() -> new StoreConfiguration().blobStore(none))
        .hasMessageContaining("LIANXIN_S3_ENDPOINT");
    var noSecret =
        new StoreSettings(
            StoreSettings.Kind.S3,
            folder,
            new StoreSettings.S3(
                URI.create("http://localhost"), "r", "b", "k", "", true, Duration.ofSeconds(1)));
    assertThatThrownBy(() -> new StoreConfiguration().blobStore(noSecret))
        .hasMessageContaining("LIANXIN_S3_SECRET_KEY");
    assertThat(noSecret.toString() + settings(URI.create("http://localhost")))
        .doesNotContain("secret");
  }

  private Path blob() throws IOException {
    return Files.write(folder.resolve("blob"), BLOB);
  }

  private static S3Store store(URI address) {
    return new S3Store(settings(address));
  }

  private static StoreSettings.S3 settings(URI address) {
    return new StoreSettings.S3(
        address, "cn-north-1", "letters", "key", "secret", true, Duration.ofSeconds(10));
  }
}
