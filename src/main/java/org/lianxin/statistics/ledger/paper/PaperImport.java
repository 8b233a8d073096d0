package org.lianxin.statistics.ledger.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.FieldProblem;
import org.lianxin.foundation.InvalidForm;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Words;
import org.lianxin.petition.PaperCases;
import org.lianxin.petition.PaperMatter;
import org.lianxin.statistics.ledger.paper.PaperFile.PaperUnreadable;
import org.lianxin.statistics.ledger.paper.PaperLine.CellProblem;
import org.lianxin.statistics.ledger.paper.PaperReading.Named;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a paper ledger in: first as a trial that tells what is wrong in which cell, then all of it
 * or nothing.
 */
@Service
class PaperImport {

  private static final int MOST_LINES = 5_000;

  /** More at once nobody reads. */
  private static final int MOST_PROBLEMS = 200;

  /** The template's own line; whoever forgets to delete it does no harm. */
  private static final String EXAMPLE = "示例";

  private final PaperRights rights;
  private final PaperReading reading;
  private final PaperCases cases;
  private final Evidence evidence;
  private final Words words;
  private final TransactionTemplate transaction;

  PaperImport(
      PaperRights rights,
      PaperReading reading,
      PaperCases cases,
      Evidence evidence,
      Words words,
      PlatformTransactionManager transactions) {
    this.rights = rights;
    this.reading = reading;
    this.cases = cases;
    this.evidence = evidence;
    this.words = words;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What becomes of a file.
   *
   * @param rows lines that it has
   * @param ready lines that can be taken in
   * @param known numbers of the lines that have been taken in before, and are left alone
   * @param imported how many were taken in now; 0 on trial
   * @param errors what is wrong, by cell; the first two hundred
   */
  record Report(int rows, int ready, List<Integer> known, int imported, List<CellProblem> errors) {}

  Report tryOut(byte[] file, Actor actor) {
    return checked(file, actor).report(0);
  }

  /**
   * Takes it in, all or nothing.
   *
   * @throws InvalidForm if anything is wrong in it, with the cells as fields
   */
  Report takeIn(byte[] file, Actor actor) {
    var checked = checked(file, actor);
    if (!checked.problems.isEmpty()) {
      throw new InvalidForm(
          checked.problems.stream()
              .limit(MOST_PROBLEMS)
              .map(each -> new FieldProblem(each.cell(), each.column() + "：" + each.message()))
              .toList());
    }
    if (!checked.matters.isEmpty()) {
      taken(checked.matters, actor);
    }
    return checked.report(checked.matters.size());
  }

  private void taken(List<PaperMatter> matters, Actor actor) {
    try {
      transaction.executeWithoutResult(
          status -> {
            matters.forEach(matter -> cases.takeIn(matter, actor));
            evidence.ofAccount(
                actor.login(),
                Deed.of(actor.doer(), Act.REGISTERED, "importLedger", "n=" + matters.size()));
          });
    } catch (DuplicateKeyException meanwhile) {
      throw new ImportedMeanwhile();
    }
  }

  private record Checked(
      int rows, List<PaperMatter> matters, List<Integer> known, List<CellProblem> problems) {

    Report report(int imported) {
      return new Report(
          rows, matters.size(), known, imported, problems.stream().limit(MOST_PROBLEMS).toList());
    }
  }

  private Checked checked(byte[] content, Actor actor) {
    rights.require(actor);
    var lines = lines(PaperFile.read(content, MOST_LINES + 1));
    var named = new TreeMap<Integer, Named>();
    var problems = new ArrayList<CellProblem>();
    lines.forEach(line -> reading.named(line, actor).ifPresent(n -> named.put(line.number(), n)));
    var keys =
        named.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    each -> PaperCases.key(each.getValue().unit(), each.getValue().paperNo())));
    var before = cases.known(new HashSet<>(keys.values()));
    var seen = new HashSet<String>();
    var known = new ArrayList<Integer>();
    var matters = new ArrayList<PaperMatter>();
    for (var line : lines) {
      var name = named.get(line.number());
      var key = keys.get(line.number());
      if (name != null && key != null && before.contains(key)) {
        known.add(line.number());
        continue;
      }
      if (name != null && key != null) {
        if (!seen.add(key)) {
          line.wrong(PaperColumn.PAPER_NO, "paper.twice");
        }
        reading.matter(line, name).ifPresent(matters::add);
      }
      problems.addAll(line.problems());
    }
    return new Checked(lines.size(), matters, known, problems);
  }

  private List<PaperLine> lines(PaperFile file) {
    var rows = new TreeMap<Integer, Map<Integer, PaperCell>>();
    file.cells()
        .forEach(
            cell ->
                rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell));
    var first = rows.pollFirstEntry();
    if (first == null) {
      throw new PaperUnreadable();
    }
    var columns = columns(first.getValue());
    return rows.entrySet().stream()
        .filter(row -> !isExample(row.getValue().get(columns.get(PaperColumn.PAPER_NO))))
        .map(row -> new PaperLine(row.getKey(), columns, row.getValue(), file.from1904(), words))
        .toList();
  }

  private static boolean isExample(@Nullable PaperCell number) {
    return number != null && number.text().strip().startsWith(EXAMPLE);
  }

  private static Map<PaperColumn, Integer> columns(Map<Integer, PaperCell> headings) {
    var columns = new EnumMap<PaperColumn, Integer>(PaperColumn.class);
    headings.forEach(
        (place, cell) ->
            PaperColumn.headed(cell.text()).ifPresent(found -> columns.putIfAbsent(found, place)));
    for (var column : PaperColumn.values()) {
      if (column.required() && !columns.containsKey(column)) {
        throw new PaperColumnMissing(column.heading());
      }
    }
    return columns;
  }

  /** A heading that has to be there is not; the word is the heading. */
  static class PaperColumnMissing extends Refusal {
    PaperColumnMissing(String heading) {
      super(HttpStatus.valueOf(422), heading);
    }
  }

  /** Somebody has taken some of it in at the same time. */
  static class ImportedMeanwhile extends Refusal {
    ImportedMeanwhile() {
      super(HttpStatus.CONFLICT);
    }
  }
}
