package org.lianxin.petition.attachment;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of file a case may hold, domain.md §3.10. */
enum FileKind {
  PDF("application/pdf", Set.of("pdf"), Set.of("application/pdf")),
  JPEG("image/jpeg", Set.of("jpg", "jpeg"), Set.of("image/jpeg")),
  PNG("image/png", Set.of("png"), Set.of("image/png")),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      Set.of("docx"),
      Set.of("application/x-tika-ooxml")),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      Set.of("xlsx"),
      Set.of("application/x-tika-ooxml")),
  MP3("audio/mpeg", Set.of("mp3"), Set.of("audio/mpeg")),
  // Recorders write sound into the same box as films, and do not all say which of both it is.
  M4A("audio/mp4", Set.of("m4a"), Set.of("audio/mp4", "video/mp4")),
  MP4("video/mp4", Set.of("mp4"), Set.of("video/mp4"));

  private final String mediaType;
  private final Set<String> extensions;
  private final Set<String> inside;

  FileKind(String mediaType, Set<String> extensions, Set<String> inside) {
    this.mediaType = mediaType;
    this.extensions = extensions;
    this.inside = inside;
  }

  /** The kind whose files are called so. */
  static Optional<FileKind> called(String extension) {
    return Arrays.stream(values()).filter(kind -> kind.extensions.contains(extension)).findFirst();
  }

  /** Whether bytes that look like this type may be of this kind. */
  boolean looksLike(String detected) {
    return inside.contains(detected);
  }

  /** What the file is sent as. */
  String mediaType() {
    return mediaType;
  }
}
