package org.lianxin.petition.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.lianxin.petition.attachment.FileRefusals.ActiveFile;
import org.lianxin.petition.attachment.FileRefusals.BrokenFile;
import org.lianxin.petition.attachment.FileRefusals.LockedFile;
import org.springframework.stereotype.Component;

/**
 * Looks through a PDF for what would act: scripts, programs to be started, files inside.
 *
 * <p>It does not follow the file's own tables, which may lie differently to different readers, but
 * reads every name that stands anywhere in it and unpacks every stream that can hold objects, to a
 * limit. (The libraries for PDF unpack whatever they meet, without one.) What it does not
 * understand in such a stream it refuses.
 */
@Component
class PdfFiles {

  private static final Set<String> ACTS =
      Set.of(
          "JavaScript",
          "Launch",
          "EmbeddedFile",
          "EmbeddedFiles",
          "RichMedia",
          "XFA",
          "ImportData");

  private static final String PACKED = "FlateDecode";
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "end".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OBJECT = "obj".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_DICTIONARY = 64 * 1024;
  private static final int LARGEST = 64 * 1024 * 1024;

  private final Workbench workbench;

  PdfFiles(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Refuses a file that would act, or that cannot be looked through. */
  void require(Path file) throws IOException {
    workbench.run(
        () -> {
          require(Files.readAllBytes(file));
          return null;
        });
  }

  private static void require(byte[] pdf) {
    var names = PdfNames.in(pdf, 0, pdf.length);
    if (names.contains("Encrypt")) {
      throw new LockedFile();
    }
    requireHarmless(names);
    var left = LARGEST;
    for (var at = indexOf(pdf, STREAM, 0); at >= 0; at = indexOf(pdf, STREAM, at + 1)) {
      if (at >= END.length && matches(pdf, END, at - END.length)) {
        continue;
      }
      var dictionary = PdfNames.in(pdf, dictionaryBefore(pdf, at), at);
      if (dictionary.contains("ObjStm") || dictionary.contains("First")) {
        requireReadable(dictionary);
        if (dictionary.contains(PACKED)) {
          var objects = inflated(pdf, dataAfter(pdf, at), left);
          left -= objects.length;
          requireHarmless(PdfNames.in(objects, 0, objects.length));
        }
      }
    }
  }

  private static void requireHarmless(List<String> names) {
    if (names.stream().anyMatch(ACTS::contains)) {
      throw new ActiveFile();
    }
  }

  /** Objects lie open, or packed once, in the one way that everybody uses. */
  private static void requireReadable(List<String> dictionary) {
    var filters = dictionary.stream().filter(name -> name.endsWith("Decode")).toList();
    var known = dictionary.contains("Filter") ? List.of(PACKED) : List.of();
    if (!filters.equals(known)
        || dictionary.stream().anyMatch(Set.of("Predictor", "Crypt", "F")::contains)) {
      throw new BrokenFile();
    }
  }

  private static byte[] inflated(byte[] pdf, int from, int most) {
    var inflater = new Inflater();
    try {
      inflater.setInput(pdf, from, pdf.length - from);
      var out = new ByteArrayOutputStream();
      var buffer = new byte[64 * 1024];
      while (!inflater.finished()) {
        var count = inflater.inflate(buffer);
        if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())
            || out.size() + count > most) {
          throw new BrokenFile();
        }
        out.write(buffer, 0, count);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new BrokenFile();
    } finally {
      inflater.end();
    }
  }

  /** Where the object begins whose stream this is. */
  private static int dictionaryBefore(byte[] pdf, int stream) {
    var earliest = Math.max(0, stream - LONGEST_DICTIONARY);
    for (var at = stream - OBJECT.length; at >= earliest; at--) {
      if (matches(pdf, OBJECT, at)) {
        return at;
      }
    }
    return earliest;
  }

  private static int dataAfter(byte[] pdf, int stream) {
    var at = stream + STREAM.length;
    while (at < pdf.length && pdf[at] == ' ') {
      at++;
    }
    if (at < pdf.length && pdf[at] == '\r') {
      at++;
    }
    if (at < pdf.length && pdf[at] == '\n') {
      at++;
    }
    return at;
  }

  private static int indexOf(byte[] in, byte[] word, int from) {
    for (var at = from; at <= in.length - word.length; at++) {
      if (matches(in, word, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] in, byte[] word, int at) {
    for (var i = 0; i < word.length; i++) {
      if (in[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }
}
