package org.lianxin.petition.attachment;

import java.util.regex.Pattern;
import org.lianxin.petition.attachment.FileRefusals.UnfitFile;

/** What a file is called in lists and when it is saved; never what it is called on our disks. */
final class FileNames {

  private static final int LONGEST = 200;

  /** Folders of the sender's machine. */
  private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

  /** What cannot be seen, or turns a name around: {@code \u202Egpj.exe}. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private FileNames() {}

  /** The name as it may be shown; refuses what is none. */
  static String clean(String sent) {
    var name = UNSEEN.matcher(PATH.matcher(sent).replaceFirst("")).replaceAll("").strip();
    if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST) {
      throw new UnfitFile();
    }
    return name;
  }
}
