package org.lianxin.foundation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The code lists of the field with their wording, from {@code vocabulary.csv}. Forms offer them by
 * name, the server checks against them, screens and letters show their labels.
 */
@Component
public class Vocabulary {

  private final Map<String, Map<String, Term>> lists = new LinkedHashMap<>();
  private final Map<String, List<Option>> chinese;
  private final Map<String, List<Option>> english;
  private final Words words;

  Vocabulary(Words words) {
    this.words = words;
    for (var row : CsvFile.rows(new ClassPathResource("vocabulary.csv"), 4)) {
      lists
          .computeIfAbsent(row[0], name -> new LinkedHashMap<>())
          .put(row[1], new Term(row[2], row[3]));
    }
    chinese = worded(Term::zh);
    english = worded(Term::en);
  }

  private Map<String, List<Option>> worded(Function<Term, String> wording) {
    var all = new LinkedHashMap<String, List<Option>>();
    lists.forEach(
        (name, terms) ->
            all.put(
                name,
                terms.entrySet().stream()
                    .map(e -> new Option(e.getKey(), wording.apply(e.getValue())))
                    .toList()));
    return Collections.unmodifiableMap(all);
  }

  /** Every list by name, in the caller's language. */
  public Map<String, List<Option>> all() {
    return words.language() == Locale.ENGLISH ? english : chinese;
  }

  /** One list, in the caller's language. */
  public List<Option> list(String name) {
    return Objects.requireNonNull(all().get(name), () -> "No list " + name);
  }

  /** The wording of one code in the caller's language; the code itself where it is not listed. */
  public String label(String list, String code) {
    var term = terms(list).get(code);
    return term == null ? code : worded(term);
  }

  /** The code that is worded so, in whatever language, or that is itself what was written. */
  public Optional<String> code(String list, String written) {
    return terms(list).entrySet().stream()
        .filter(
            term ->
                written.equals(term.getKey())
                    || written.equals(term.getValue().zh)
                    || written.equalsIgnoreCase(term.getValue().en))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Map<String, Term> terms(String list) {
    var terms = lists.get(list);
    if (terms == null) {
      throw new IllegalArgumentException("No list " + list);
    }
    return terms;
  }

  private String worded(Term term) {
    return words.language() == Locale.ENGLISH ? term.en : term.zh;
  }

  private record Term(String zh, String en) {}
}
