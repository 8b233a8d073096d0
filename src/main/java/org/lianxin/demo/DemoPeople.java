package org.lianxin.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianxin.access.Account;
import org.lianxin.access.Accounts;
import org.lianxin.foundation.CsvFile;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.Names;
import org.lianxin.portal.SampleAccounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The people of the invented county, to sign in as. Never where the data could be anybody's: not on
 * a database server, whatever else is switched on there.
 */
@Component
@ConditionalOnBooleanProperty("lianxin.demo.enabled")
@Profile("!mysql")
class DemoPeople implements SampleAccounts {

  private final Accounts accounts;
  private final Names names;
  private final Vocabulary vocabulary;
  private final Map<String, String> parts = new LinkedHashMap<>();

  DemoPeople(Accounts accounts, Names names, Vocabulary vocabulary) {
    this.accounts = accounts;
    this.names = names;
    this.vocabulary = vocabulary;
    for (var row : CsvFile.rows(new ClassPathResource("demo/parts.csv"), 2)) {
      parts.put(row[0], row[1]);
    }
  }

  /** In the order of the path. */
  @Override
  public List<Sample> all() {
    var there = accounts.ofTheDemo().stream().collect(Collectors.toMap(Account::login, one -> one));
    return parts.keySet().stream()
        .filter(there::containsKey)
        .map(login -> sample(there.get(login)))
        .toList();
  }

  private Sample sample(Account account) {
    var roles =
        account.roles().stream()
            .map(role -> vocabulary.label("roles", role.name()))
            .collect(Collectors.joining("、"));
    return new Sample(
        account.login(),
        account.name(),
        names.unit(account.unit()).name(),
        roles,
        parts.get(account.login()));
  }
}
