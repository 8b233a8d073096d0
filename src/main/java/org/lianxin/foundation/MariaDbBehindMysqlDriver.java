package org.lianxin.foundation;

import java.util.regex.Pattern;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolver;
import org.jspecify.annotations.Nullable;

/** Knows a MariaDB server through MySQL's driver, which calls it MySQL. */
public class MariaDbBehindMysqlDriver implements DialectResolver {

  private static final Pattern VERSION =
      Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)\\.(\\d+)-MariaDB.*");

  @Override
  public @Nullable Dialect resolveDialect(DialectResolutionInfo info) {
    var version = VERSION.matcher(String.valueOf(info.getDatabaseVersion()));
    return version.matches()
        ? new MariaDBDialect(
            DatabaseVersion.make(
                Integer.valueOf(version.group(1)),
                Integer.valueOf(version.group(2)),
                Integer.valueOf(version.group(3))))
        : null;
  }
}
