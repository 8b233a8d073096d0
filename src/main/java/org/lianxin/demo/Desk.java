package org.lianxin.demo;

import java.util.List;
import org.lianxin.access.Accounts;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.OpenWork.Item;
import org.lianxin.workflow.Registrations;
import org.lianxin.workflow.WorkItems;

/**
 * Where the people of the demo work: each acts through the services behind the HTTP interface, with
 * his own rights, and is answered what is open in the case then.
 */
final class Desk {

  private final Customs customs;
  private final Accounts accounts;
  private final Registrations registrations;
  private final WorkItems workItems;
  private final BusinessClock clock;

  Desk(
      Customs customs,
      Accounts accounts,
      Registrations registrations,
      WorkItems workItems,
      BusinessClock clock) {
    this.customs = customs;
    this.accounts = accounts;
    this.registrations = registrations;
    this.workItems = workItems;
    this.clock = clock;
  }

  List<Item> register(Matter matter) {
    var actor = accounts.actor(matter.by());
    var form = customs.form(new Turn("register", actor.unit(), 1), matter);
    return registrations.register(Dates.in(form, clock.today()), null, actor).workItems();
  }

  List<Item> complete(Item item, Turn turn, Matter matter) {
    var actor = accounts.actor(customs.login(turn, matter));
    var form = Dates.in(customs.form(turn, matter), clock.today());
    return workItems.complete(item.id(), form, null, actor).workItems();
  }

  List<Item> claim(Item item, Turn turn, Matter matter) {
    var actor = accounts.actor(customs.login(turn, matter));
    return workItems.claim(item.id(), null, actor).workItems();
  }
}
