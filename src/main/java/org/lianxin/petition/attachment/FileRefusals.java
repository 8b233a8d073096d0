package org.lianxin.petition.attachment;

import org.lianxin.foundation.Refusal;
import org.springframework.http.HttpStatus;

/** Why a file is not taken in, or not given out. */
final class FileRefusals {

  private FileRefusals() {}

  /** Not one of the allowed kinds, or not what its name says. */
  static class UnfitFile extends Refusal {
    UnfitFile() {
      super(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  /** Online only photographs are taken. */
  static class NotAPicture extends Refusal {
    NotAPicture() {
      super(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  /** It can do something by itself, or carries another file: macros, scripts, embedded objects. */
  static class ActiveFile extends Refusal {
    ActiveFile() {
      super(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  /** Protected by a password, so that nobody can look through it. */
  static class LockedFile extends Refusal {
    LockedFile() {
      super(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  /** Damaged, or built so that looking through it would never end. */
  static class BrokenFile extends Refusal {
    BrokenFile() {
      super(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  /** A picture of more pixels than anybody's camera makes; the word is how many millions may be. */
  static class PictureTooLarge extends Refusal {
    PictureTooLarge(int millions) {
      super(HttpStatus.PAYLOAD_TOO_LARGE, millions);
    }
  }

  /** The virus scanner has found something. */
  static class InfectedFile extends Refusal {
    InfectedFile() {
      super(HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  /** No file is taken unscanned, and the scanner does not answer. */
  static class ScannerAway extends Refusal {
    ScannerAway() {
      super(HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  /**
   * So many files of his wait for a form to name them; the words are how many may, and how large.
   */
  static class TooManyUnbound extends Refusal {
    TooManyUnbound(int files, long megabytes) {
      super(HttpStatus.TOO_MANY_REQUESTS, files, megabytes);
    }
  }

  /** A call brings one file and nothing else. */
  static class OneFileOnly extends Refusal {
    OneFileOnly() {
      super(HttpStatus.BAD_REQUEST);
    }
  }

  /** Somebody has bound or swept the file since the form was checked. */
  static class FileTakenMeanwhile extends Refusal {
    FileTakenMeanwhile() {
      super(HttpStatus.CONFLICT);
    }
  }

  /** Destroyed as the rules of retention have it (domain.md §8.5): its salt is gone. */
  static class FileDestroyed extends Refusal {
    FileDestroyed() {
      super(HttpStatus.GONE);
    }
  }
}
