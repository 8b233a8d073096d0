package org.lianxin.operation.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/**
 * The key of the copies: from the environment (LIANXIN_BACKUP_KEY), or in a file
 * (LIANXIN_BACKUP_KEY_FILE). Only who makes, checks or restores a copy needs it.
 */
@Component
class BackupKey {

  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

  private static final String OPTION = "lianxin.backup.key";

  private final String key;
  private final String file;
  private final boolean shown;

  BackupKey(
      @Value("${" + OPTION + ":}") String key,
      @Value("${lianxin.backup.key-file:}") String file,
      ApplicationArguments arguments) {
    this.key = key;
    this.file = file;
    this.shown = arguments.containsOption(OPTION);
  }

  /** There is none, or it is no key. */
  static final class NoKey extends RuntimeException {
    NoKey(String why) {
      super(why);
    }
  }

  /** The digits as text, as GnuPG takes them for a passphrase. */
  char[] passphrase() throws IOException {
    if (shown) {
      // A command line is seen by everybody on the machine.
      throw new NoKey("密钥不能写在命令行上，请用 LIANXIN_BACKUP_KEY 或者 LIANXIN_BACKUP_KEY_FILE；写过的密钥请换掉");
    }
    if (key.isBlank() && file.isBlank()) {
      throw new NoKey(
          "没有备份密钥：请设置 LIANXIN_BACKUP_KEY 或者 LIANXIN_BACKUP_KEY_FILE（openssl rand -hex 32 生成）");
    }
    var digits = (key.isBlank() ? Files.readString(Path.of(file)) : key).strip();
    if (!DIGITS.matcher(digits).matches()) {
      throw new NoKey("备份密钥应当是 64 位十六进制数（小写）");
    }
    return digits.toCharArray();
  }
}
