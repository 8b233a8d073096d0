package org.lianxin.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxin.testing.Cases.registration;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.store.FakeS3;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where files are kept is full, or away: who uploads is told so in his words, nothing is half kept,
 * and everything else goes on.
 */
class StoresAwayTest {

  private static final long DISK = 2_000_000;

  /** Within what is left of a full disk a picture begins to be written, and does not end. */
  private static final int LEFT = 32_000;

  @TempDir Path folder;

  @Test
  void aFullDiskKeepsNoHalfFileAndTakesFilesAgainWhenThereIsRoom() throws Exception {
    try (var disk =
            Jimfs.newFileSystem(
                Configuration.unix().toBuilder().setMaxSize(DISK).setBlockSize(1024).build());
        var program =
            Program.start(
                TestDatabase.freshUrl(),
                "lianxin.files.folder=" + disk.getPath("/files").toUri())) {
      var callers = program.the(Callers.class);
      var kept = upload(callers).is(201).text("/id");
      var before = files(disk);
      var ballast = disk.getPath("/ballast");
      fill(ballast);

      isRefused(upload(callers), "暂时不能存取文件");
      assertThat(files(disk)).isEqualTo(before);
      assertThat(rows(program)).isEqualTo(1);

      var path = program.cases().registered("attachments", List.of(kept)).escalated();
      var address = "/api/cases/" + path.caseNo + "/attachments/" + kept;
      assertThat(callers.as("officer").download(address).statusCode()).isEqualTo(200);

      Files.delete(ballast);
      upload(callers).is(201);
    }
  }

  /** Where an upload is first put down, before anybody has looked at it. */
  @Test
  void aDiskThatTakesNoUploadsIsNotTheCallersFault() throws Exception {
    var uploads = Files.createDirectory(folder.resolve("uploads"));
    try (var program =
        Program.start(TestDatabase.freshUrl(), "spring.servlet.multipart.location=" + uploads)) {
      var callers = program.the(Callers.class);
      upload(callers).is(201);
      Files.delete(uploads);
      Files.createFile(uploads);

      isRefused(upload(callers), "暂时不能接收文件");
      callers.as("officer").post("/api/cases", registration()).is(201);
    }
  }

  @Test
  void anObjectStoreThatIsAwayRefusesFilesAndNothingElse() throws Exception {
    try (var s3 = FakeS3.start();
        var wire = Wire.to(s3.address().getPort());
        var program =
            Program.start(
                TestDatabase.freshUrl(),
                "lianxin.files.store=s3",
                "lianxin.files.s3.endpoint=http://127.0.0.1:" + wire.port(),
                "lianxin.files.s3.bucket=letters",
                "lianxin.files.s3.access-key=key",
                "lianxin.files.s3.secret-key=secret")) {
      var callers = program.the(Callers.class);
      var kept = upload(callers).is(201).text("/id");
      wire.cut();

      isRefused(upload(callers), "暂时不能存取文件");
      assertThat(rows(program)).isEqualTo(1);
      var path = program.cases().registered("attachments", List.of(kept)).escalated();
      var address = "/api/cases/" + path.caseNo + "/attachments/" + kept;
      isRefused(callers.as("officer").get(address), "暂时不能存取文件");

      wire.mend();
      assertThat(callers.as("officer").download(address).statusCode()).isEqualTo(200);
      upload(callers).is(201);
      assertThat(s3.objects()).hasSize(2);
    }
  }

  private static Answer upload(Callers callers) throws IOException {
    return callers.as("officer").upload("/api/attachments", "界桩.png", picture());
  }

  private static void isRefused(Answer answer, String title) {
    answer.is(503);
    assertThat(answer.text("/title")).isEqualTo(title);
    assertThat(answer.text("/detail")).contains("没有保存", "请稍后再试");
  }

  private static int rows(Program program) {
    return program
        .the(JdbcClient.class)
        .sql("SELECT COUNT(*) FROM attachment")
        .query(Integer.class)
        .single();
  }

  /** Of some hundred thousand bytes that no format makes fewer. */
  private static byte[] picture() throws IOException {
    var picture = new BufferedImage(240, 240, BufferedImage.TYPE_INT_RGB);
    var noise = new Random(8);
    for (var y = 0; y < picture.getHeight(); y++) {
      for (var x = 0; x < picture.getWidth(); x++) {
        picture.setRGB(x, y, noise.nextInt(1 << 24));
      }
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  private static void fill(Path ballast) throws IOException {
    try (var out = Files.newOutputStream(ballast)) {
      assertThatThrownBy(
              () -> {
                while (true) {
                  out.write(new byte[1024]);
                }
              })
          .isInstanceOf(IOException.class);
    }
    try (var taken = Files.newByteChannel(ballast, StandardOpenOption.WRITE)) {
      taken.truncate(Files.size(ballast) - LEFT);
    }
  }

  private static List<String> files(FileSystem disk) throws IOException {
    try (var all = Files.walk(disk.getPath("/files"))) {
      return all.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    }
  }
}
