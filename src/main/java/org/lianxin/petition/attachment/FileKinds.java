package org.lianxin.petition.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.lianxin.petition.attachment.FileRefusals.UnfitFile;
import org.springframework.stereotype.Component;

/** Tells what a file is: its bytes say so, and its name must agree. */
@Component
class FileKinds {

  /** As much of a file as its type is told from. */
  private static final int HEAD = 64 * 1024;

  /** ISO 14496-12: what most telephones write, which Tika takes for the box's older owner. */
  private static final Pattern PLAIN_MP4 =
      Pattern.compile("....ftyp(iso[m2-9]|avc1|dash|mp71)", Pattern.DOTALL);

  private final Tika tika = new Tika();

  /** The kind of a file; refuses what is none of the allowed ones. */
  FileKind require(String name, Path file) throws IOException {
    var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    var kind = FileKind.called(extension).orElseThrow(UnfitFile::new);
    // Never by the name: of a container Tika would believe it.
    if (!kind.looksLike(inside(head(file)))) {
      throw new UnfitFile();
    }
    return kind;
  }

  private String inside(byte[] head) {
    var start = new String(head, 0, Math.min(head.length, 12), StandardCharsets.ISO_8859_1);
    return PLAIN_MP4.matcher(start).matches() ? "video/mp4" : tika.detect(head);
  }

  private static byte[] head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }
}
