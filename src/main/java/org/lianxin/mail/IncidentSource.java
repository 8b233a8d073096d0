package org.lianxin.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.privacy.IncidentLog;
import org.springframework.stereotype.Component;

/**
 * What went wrong with personal data. That there is something, the staff are told; the petitioners
 * concerned are told by whoever knows who they are (个人信息保护法 Art. 57), because the record names
 * nobody.
 */
@Component
class IncidentSource implements Source {

  private final IncidentLog incidents;
  private final Concerned concerned;
  private final RowTable table;

  IncidentSource(IncidentLog incidents, Concerned concerned, RowTable table) {
    this.incidents = incidents;
    this.concerned = concerned;
    this.table = table;
  }

  @Override
  public String name() {
    return "incidents";
  }

  @Override
  public List<Happening> since(Instant from, @Nullable Happening after, int most) {
    var last = after == null ? null : after.row();
    var at = after == null ? from : after.at();
    return incidents.since(from, last, at, most).stream()
        .map(one -> new Happening(one.id(), one.at(), one.id(), () -> told(one)))
        .toList();
  }

  private List<Planned> told(IncidentLog.Recorded incident) {
    var row = table.of("incident");
    return row.cells().entrySet().stream()
        .flatMap(
            cell ->
                concerned.everywhere(cell.getKey()).stream()
                    .filter(login -> !login.equals(incident.by()))
                    .map(
                        login ->
                            new Planned(
                                row.event(),
                                cell.getValue().template(),
                                null,
                                Receiver.of(login),
                                null,
                                incident.id(),
                                true)))
        .toList();
  }
}
