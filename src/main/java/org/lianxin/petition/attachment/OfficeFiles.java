package org.lianxin.petition.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lianxin.petition.attachment.FileRefusals.ActiveFile;
import org.lianxin.petition.attachment.FileRefusals.BrokenFile;
import org.springframework.stereotype.Component;

/**
 * Looks through docx and xlsx: the list of what is packed in them, how far it unpacks, and that
 * nothing in them can act.
 */
@Component
class OfficeFiles {

  private static final int MOST_PARTS = 5_000;
  private static final long LARGEST = 250L * 1024 * 1024;

  /** What is smaller may be as dense as it likes. */
  private static final long DENSE_FROM = 10L * 1024 * 1024;

  private static final int DENSEST = 200;

  /** Largest part that is read as XML. */
  private static final int LARGEST_LIST = 4 * 1024 * 1024;

  private static final String CONTENTS = "[Content_Types].xml";

  private static final Map<FileKind, String> MAIN_PART =
      Map.of(
          FileKind.DOCX,
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
          FileKind.XLSX,
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");

  private static final Pattern ACTS =
      Pattern.compile(
          ".*(vbaproject|vbadata|/activex/|/macrosheets/|/embeddings/[^/]*\\.bin$"
              + "|\\.(exe|dll|com|scr|bat|cmd|ps1|js|jse|vbs|vbe|wsf|hta|jar|msi|lnk|html?)$).*");

  private static final Pattern ASTRAY = Pattern.compile("^/.*|.*\\\\.*|(.*/)?\\.\\.(/.*)?");

  /** Refuses what is no such file, or more than one. */
  void require(FileKind kind, Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw new BrokenFile();
      }
      var contents = zip.getEntry(CONTENTS);
      if (contents == null) {
        throw new BrokenFile();
      }
      OfficeParts.requireMain(head(zip, contents, LARGEST_LIST), MAIN_PART.get(kind));
      var unpacked = 0L;
      for (var part : zip.stream().toList()) {
        requireName(part.getName());
        unpacked += unpacked(zip, part, LARGEST - unpacked);
        if (part.getName().endsWith(".rels")) {
          OfficeParts.requireHarmlessLinks(head(zip, part, LARGEST_LIST));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // Whatever cannot be unpacked: the readers say so in many ways.
      throw new BrokenFile();
    }
  }

  private static void requireName(String name) {
    if (ASTRAY.matcher(name).matches()) {
      throw new BrokenFile();
    }
    if (ACTS.matcher('/' + name.toLowerCase(Locale.ROOT)).matches()) {
      throw new ActiveFile();
    }
  }

  /** How long a part really is: what the list says may be a lie. */
  private static long unpacked(ZipFile zip, ZipEntry part, long most) throws IOException {
    var buffer = new byte[64 * 1024];
    var length = 0L;
    try (var in = zip.getInputStream(part)) {
      for (var read = in.readNBytes(buffer, 0, buffer.length);
          read > 0;
          read = in.readNBytes(buffer, 0, buffer.length)) {
        if (length == 0) {
          requireNoDeclarations(part.getName(), buffer, read);
        }
        length += read;
        if (length > most
            || length > DENSE_FROM && length / DENSEST > Math.max(1, part.getCompressedSize())) {
          throw new BrokenFile();
        }
      }
    }
    return length;
  }

  /** No office program writes a DTD; who does aims at the reader. */
  private static void requireNoDeclarations(String name, byte[] head, int length) {
    if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
      var text =
          new String(head, 0, Math.min(length, 4096), StandardCharsets.ISO_8859_1)
              .replace("\0", "");
      if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
        throw new BrokenFile();
      }
    }
  }

  private static byte[] head(ZipFile zip, ZipEntry part, int most) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = zip.getInputStream(part)) {
      bytes.write(in.readNBytes(most + 1));
    }
    if (bytes.size() > most) {
      throw new BrokenFile();
    }
    return bytes.toByteArray();
  }
}
