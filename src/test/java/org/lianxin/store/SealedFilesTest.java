package org.lianxin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Sha256;
import org.lianxin.protection.Vault;
import org.lianxin.store.SealedFiles.FileDamaged;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files at rest; domain.md §3.10, §8.2. */
@DatabaseTest
class SealedFilesTest {

  private static final byte[] MARKED =
      "标记 MARKER-13800000000 ".repeat(500).getBytes(StandardCharsets.UTF_8);

  @Autowired SealedFiles files;
  @Autowired Vault vault;
  @Autowired BusinessClock clock;
  @Autowired PlatformTransactionManager transactions;

  @Value("${lianxin.files.folder}")
  Path folder;

  @AfterEach
  void theClockGoesOn() {
    clock.release();
  }

  @Test
  void whatLiesInTheStoreTellsNothingAndItsNameIsItsDigest() throws Exception {
    var kept = files.keep("a", new ByteArrayInputStream(MARKED));
    var stored = Files.readAllBytes(blob(kept.address()));
    assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("标记", "MARKER");
    assertThat(Sha256.of(stored)).isEqualTo(kept.address());
    assertThat(kept.sha256()).isEqualTo(Sha256.of(MARKED));
    assertThat(kept.bytes()).isEqualTo(MARKED.length);
    assertThat(read("a", kept.address(), kept.salt())).isEqualTo(MARKED);
  }

  /** Nobody can tell that two people have handed in the same paper. */
  @Test
  void theSameFileTwiceIsStoredAsTwoThatHaveNothingInCommon() {
    var first = files.keep("a", new ByteArrayInputStream(MARKED));
    var second = files.keep("a", new ByteArrayInputStream(MARKED));
    assertThat(first.address()).isNotEqualTo(second.address());
    assertThat(first.salt()).isNotEqualTo(second.salt());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, Segments.SIZE - 1, Segments.SIZE, Segments.SIZE + 1, 1_000_000})
  void aFileOfAnyLengthComesBackAsItWas(int length) throws Exception {
    var plain = new byte[length];
    new Random(length).nextBytes(plain);
    var kept = files.keep("a", new ByteArrayInputStream(plain));
    assertThat(kept.bytes()).isEqualTo(length);
    assertThat(read("a", kept.address(), kept.salt())).isEqualTo(plain);
  }

  @Test
  void aBlobThatWasTamperedWithOrIsGoneIsNotGivenOut() throws Exception {
    var kept = files.keep("a", new ByteArrayInputStream(MARKED));
    var blob = blob(kept.address());
    var stored = Files.readAllBytes(blob);
    for (var at : new int[] {0, stored.length / 2, stored.length - 1}) {
      var changed = stored.clone();
      changed[at] ^= 1;
      Files.write(blob, changed);
      assertThatThrownBy(() -> files.open("a", kept.address(), kept.salt()))
          .isInstanceOf(FileDamaged.class);
    }
    Files.write(blob, Arrays.copyOf(stored, stored.length - 10));
    assertThatThrownBy(() -> files.open("a", kept.address(), kept.salt()))
        .isInstanceOf(FileDamaged.class);
    Files.delete(blob);
    assertThatThrownBy(() -> files.open("a", kept.address(), kept.salt()))
        .isInstanceOf(FileDamaged.class);
  }

  @Test
  void aFileOpensOnlyAsItselfAndWithItsOwnSalt() {
    var kept = files.keep("a", new ByteArrayInputStream(MARKED));
    assertThatThrownBy(() -> read("b", kept.address(), kept.salt()))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read("a", kept.address(), vault.newSalt()))
        .isInstanceOf(IOException.class);
  }

  /** Even somebody who could give the blob a fitting name. */
  @Test
  void piecesCannotBeCutOffMovedOrLeftOut() throws Exception {
    var salt = vault.newSalt();
    var segments = new Segments(vault, salt, "a");
    var sealed = new ByteArrayOutputStream();
    segments.seal(new ByteArrayInputStream(new byte[3 * Segments.SIZE]), sealed);
    var all = sealed.toByteArray();
    var piece = all.length / 3;
    assertThat(segments.open(new ByteArrayInputStream(all)).readAllBytes())
        .hasSize(3 * Segments.SIZE);
    var first = Arrays.copyOf(all, piece);
    var second = Arrays.copyOfRange(all, piece, 2 * piece);
    var third = Arrays.copyOfRange(all, 2 * piece, all.length);
    for (var broken :
        new byte[][] {
          joined(first, second),
          joined(first, third),
          joined(second, first, third),
          third,
          {},
          joined(all, new byte[] {1})
        }) {
      assertThatThrownBy(() -> segments.open(new ByteArrayInputStream(broken)).readAllBytes())
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void aFileThatNoRowHoldsIsRemovedAfterADayAndNotBefore() {
    var now = clock.instant();
    clock.moveTo(now);
    var loose = files.keep("a", new ByteArrayInputStream(MARKED));
    var held = files.keep("b", new ByteArrayInputStream(MARKED));
    inTransaction(() -> files.hold(held.address()));
    clock.moveTo(now.plus(Duration.ofHours(23)));
    files.sweep();
    assertThat(blob(loose.address())).exists();
    clock.moveTo(now.plus(Duration.ofHours(25)));
    assertThat(files.sweep()).isPositive();
    assertThat(blob(loose.address())).doesNotExist();
    assertThat(blob(held.address())).exists();

    inTransaction(() -> files.letGo(held.address()));
    files.sweep();
    assertThat(blob(held.address())).exists();
    clock.moveTo(now.plus(Duration.ofHours(50)));
    files.sweep();
    assertThat(blob(held.address())).doesNotExist();
    files.sweep();
  }

  @Test
  void whatWasSweptCannotBeHeldAnyMore() {
    var now = clock.instant();
    clock.moveTo(now);
    var late = files.keep("a", new ByteArrayInputStream(MARKED));
    clock.moveTo(now.plus(Duration.ofHours(25)));
    files.sweep();
    assertThatThrownBy(() -> inTransaction(() -> files.hold(late.address())))
        .isInstanceOf(IllegalStateException.class);
  }

  /** The row is rolled back: the blob stays written down, and is swept like any other. */
  @Test
  void aFileWhoseRowIsNotCommittedStaysLoose() {
    var now = clock.instant();
    clock.moveTo(now);
    var kept = files.keep("a", new ByteArrayInputStream(MARKED));
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      files.hold(kept.address());
                      throw new IllegalStateException("the row is refused");
                    }))
        .hasMessage("the row is refused");
    clock.moveTo(now.plus(Duration.ofHours(25)));
    files.sweep();
    assertThat(blob(kept.address())).doesNotExist();
  }

  /** So that the largest file needs no more memory than the smallest. */
  @Test
  void whileAFileIsSealedOnlyAFewPiecesOfItAreHeld() throws Exception {
    var written = new AtomicLong();
    var most = new AtomicLong();
    var endless =
        new InputStream() {
          private long sent;

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] to, int offset, int length) {
            var count = (int) Math.min(length, 20_000_000 - sent);
            sent += count;
            most.accumulateAndGet(sent - written.get(), Math::max);
            return count == 0 ? -1 : count;
          }
        };
    var out =
        new OutputStream() {
          @Override
          public void write(int one) {
            written.incrementAndGet();
          }

          @Override
          public void write(byte[] some, int offset, int length) {
            written.addAndGet(length);
          }
        };
    new Segments(vault, vault.newSalt(), "a").seal(endless, out);
    assertThat(written.get()).isGreaterThan(20_000_000);
    assertThat(most.get()).isLessThanOrEqualTo(3 * Segments.SIZE);
  }

  @Test
  void aStreamThatBreaksOffLeavesNothingBehind() throws Exception {
    var breaking =
        new InputStream() {
          private int sent;

          @Override
          public int read() throws IOException {
            if (sent++ > 600_000) {
              throw new IOException("gone");
            }
            return 'x';
          }
        };
    var before = folder.resolve("incoming").toFile().list();
    assertThatThrownBy(() -> files.keep("a", breaking))
        .isInstanceOf(SealedFiles.StoreUnreachable.class);
    assertThat(folder.resolve("incoming").toFile().list()).containsExactlyInAnyOrder(before);
  }

  private void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
  }

  private byte[] read(String place, String address, byte[] salt) throws IOException {
    try (var in = files.open(place, address, salt)) {
      return in.readAllBytes();
    }
  }

  private Path blob(String address) {
    return folder
        .resolve(address.substring(0, 2))
        .resolve(address.substring(2, 4))
        .resolve(address);
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }
}
