package org.lianxin.demo;

import java.util.List;
import org.lianxin.access.Accounts;
import org.lianxin.demo.Matter.Deed;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.OpenWork;
import org.lianxin.petition.OpenWork.Item;
import org.lianxin.petition.PetitionersOwn;
import org.lianxin.workflow.Actions;
import org.lianxin.workflow.Registrations;
import org.lianxin.workflow.WorkItems;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where the people of the demo work: each acts through the services behind the HTTP interface, with
 * his own rights, and is answered what is open in the case then.
 */
@Component
@ConditionalOnBooleanProperty({"lianxin.demo.enabled", "lianxin.demo.cases"})
class Desk {

  private static final String PETITIONER = "petitioner";

  private final Accounts accounts;
  private final Registrations registrations;
  private final WorkItems workItems;
  private final Actions actions;
  private final PetitionersOwn petitionersOwn;
  private final CaseFiles cases;
  private final OpenWork openWork;
  private final TransactionOperations transaction;
  private final BusinessClock clock;
  private final Blanks blanks = new Blanks();

  Desk(
      Accounts accounts,
      Registrations registrations,
      WorkItems workItems,
      Actions actions,
      PetitionersOwn petitionersOwn,
      CaseFiles cases,
      OpenWork openWork,
      TransactionOperations transaction,
      BusinessClock clock) {
    this.accounts = accounts;
    this.registrations = registrations;
    this.workItems = workItems;
    this.actions = actions;
    this.petitionersOwn = petitionersOwn;
    this.cases = cases;
    this.openWork = openWork;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A case that has been entered, and what is open in it. */
  record Entered(String caseNo, List<Item> items) {}

  Entered register(Matter matter, Customs customs) {
    var actor = accounts.actor(matter.by());
    var form = customs.form(new Turn("register", actor.unit(), 1), matter);
    var receipt = registrations.register(blanks.in(form, clock.today()), null, actor);
    blanks.know(matter.title(), receipt.caseNo());
    return new Entered(receipt.caseNo(), receipt.workItems());
  }

  List<Item> complete(Item item, Turn turn, Matter matter, Customs customs) {
    var actor = accounts.actor(customs.login(turn, matter));
    var form = blanks.in(customs.form(turn, matter), clock.today());
    return workItems.complete(item.id(), form, null, actor).workItems();
  }

  List<Item> claim(Item item, Turn turn, Matter matter, Customs customs) {
    var actor = accounts.actor(customs.login(turn, matter));
    return workItems.claim(item.id(), null, actor).workItems();
  }

  List<Item> act(String caseNo, Deed deed, Matter matter) {
    var form = blanks.in(deed.form(), clock.today());
    if (deed.by().equals(PETITIONER)) {
      petitionersOwn.act(cases.require(caseNo), deed.action(), form);
      return open(caseNo, matter);
    }
    var actor = accounts.actor(deed.by());
    return actions.take(caseNo, deed.action(), form, null, actor).workItems();
  }

  /** What is open in a case now, if somebody other than its people may have changed that. */
  List<Item> open(String caseNo, Matter matter) {
    var actor = accounts.actor(matter.by());
    return transaction.execute(status -> openWork.of(caseNo, actor));
  }
}
