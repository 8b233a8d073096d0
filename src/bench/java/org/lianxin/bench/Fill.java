package org.lianxin.bench;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.lianxin.petition.CopiedTexts;
import org.lianxin.protection.Vault;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an installation: folder, address of its database, cases, open in a hundred, townships, and
 * whether {@code whole} or {@code lean}.
 */
public final class Fill {

  private static final long SEED = 20_220_501;

  private Fill() {}

  public static void main(String[] arguments) throws Exception {
    var installation = new Installation(arguments[1], Path.of(arguments[0]));
    var cases = Integer.parseInt(arguments[2]);
    var open = Integer.parseInt(arguments[3]);
    var townships = Integer.parseInt(arguments[4]);
    var plan =
        arguments[5].equals("lean")
            ? Plan.lean(cases, open, townships)
            : Plan.whole(cases, open, townships);
    try (var program = installation.start("lianxin.demo.cases=true")) {
      CopiedTexts.read(program);
      new Filling(
              program.the(DataSource.class),
              program.the(TransactionTemplate.class),
              program.the(Vault.class),
              plan,
              SEED)
          .fill();
    }
  }
}
