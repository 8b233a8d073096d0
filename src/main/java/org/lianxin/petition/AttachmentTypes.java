package org.lianxin.petition;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/**
 * The kinds of file a case may hold, domain.md §3.10. What a file is, its bytes say; its name must
 * agree.
 */
@Component
class AttachmentTypes {

  private static final String OFFICE_FILE = "application/x-tika-ooxml";
  private static final Map<String, Kind> BY_EXTENSION =
      Map.of(
          "pdf", new Kind("application/pdf", "application/pdf"),
          "jpg", new Kind("image/jpeg", "image/jpeg"),
          "jpeg", new Kind("image/jpeg", "image/jpeg"),
          "png", new Kind("image/png", "image/png"),
          "docx",
              new Kind(
                  OFFICE_FILE,
                  "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
          "xlsx",
              new Kind(
                  OFFICE_FILE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          "mp3", new Kind("audio/mpeg", "audio/mpeg"),
          "m4a", new Kind("audio/mp4", "audio/mp4"),
          "mp4", new Kind("video/mp4", "video/mp4"));

  private final Tika tika = new Tika();

  /** The media type to serve the file as; empty if it is none of the allowed kinds. */
  Optional<String> of(String name, byte[] content) {
    var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_EXTENSION.get(extension))
        .filter(kind -> kind.inside.equals(tika.detect(content)))
        .map(Kind::served);
  }

  /**
   * One allowed kind.
   *
   * @param inside what the bytes alone look like
   */
  private record Kind(String inside, String served) {}
}
