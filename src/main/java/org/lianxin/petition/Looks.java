package org.lianxin.petition;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Sight;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets somebody read of a case, and puts on record what he saw of personal data (P3) and of
 * accusations (P4) before he gets it (domain.md §3.10). Reading stays a transaction that only
 * reads; the record is one of its own, short, that is done before the answer leaves: without it
 * there is no answer.
 */
@Component
public class Looks {

  private final CaseFiles cases;
  private final CaseEvidence evidence;
  private final TransactionTemplate reading;
  private final TransactionTemplate recording;

  /** Whoever works on the case holds its row: a reader waits for him rather than be refused. */
  private final RetryTemplate retry =
      new RetryTemplate(
          RetryPolicy.builder()
              .maxRetries(4)
              .delay(Duration.ofMillis(20))
              .includes(TransientDataAccessException.class)
              .build());

  Looks(CaseFiles cases, CaseEvidence evidence, PlatformTransactionManager transactions) {
    this.cases = cases;
    this.evidence = evidence;
    this.recording = new TransactionTemplate(transactions);
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /**
   * What is looked at.
   *
   * @param what a kind of thing: the case's page, its timeline, a file
   * @param id which one; null where the case has only one, and where what a caller named is none
   */
  public record At(String what, @Nullable String id) {

    /** Ids and names of ours: whatever else somebody asks for does not belong into the evidence. */
    private static final Pattern OURS =
        Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z]{1,40}");

    public At {
      id = id != null && OURS.matcher(id).matches() ? id : null;
    }
  }

  /**
   * What was read.
   *
   * @param personal names of the fields of personal data that it shows in plain
   */
  public record Seen<T>(T answer, Collection<String> personal) {

    /** Nothing in it is about a person, or it is masked. */
    public static <T> Seen<T> masked(T answer) {
      return new Seen<>(answer, List.of());
    }

    /** In plain only if that is how this reader sees it. */
    public static <T> Seen<T> as(Sight sight, T answer, Collection<String> personal) {
      return new Seen<>(answer, sight.plain() ? personal : List.of());
    }
  }

  /** What somebody reads of a case; refuses an unknown number. */
  public <T> T at(At at, String caseNo, Actor actor, Function<PetitionCase, Seen<T>> read) {
    return at(at, () -> cases.require(caseNo), actor, read);
  }

  /** The same where the case is found by something of it. */
  public <T> T at(
      At at, Supplier<PetitionCase> find, Actor actor, Function<PetitionCase, Seen<T>> read) {
    var found = new AtomicReference<PetitionCase>();
    try {
      var seen =
          reading.execute(
              status -> {
                found.set(find.get());
                return read.apply(found.get());
              });
      var theCase = found.get();
      if (theCase.sealed()) {
        record(at, theCase, actor, Act.SAW_SEALED, seen.personal);
      } else if (!seen.personal.isEmpty()) {
        record(at, theCase, actor, Act.SAW_PERSONAL, seen.personal);
      }
      return seen.answer;
    } catch (NotAllowed | CaseSight.Recused refused) {
      if (found.get() != null && found.get().sealed()) {
        // Whoever tries to read an accusation may be the one accused (Art. 30 ¶3).
        record(at, found.get(), actor, Act.REFUSED, List.of());
      }
      throw refused;
    }
  }

  private void record(
      At at, PetitionCase theCase, Actor actor, Act act, Collection<String> personal) {
    var deed = Deed.of(actor.doer(), act, at.what, at.id).on(personal);
    retry.invoke(() -> recording.executeWithoutResult(status -> evidence.record(theCase, deed)));
  }
}
