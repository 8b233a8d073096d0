package org.lianxin.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Accounts;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.petition.LodgedPictures;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/**
 * 网上信访: what a petitioner writes himself takes the same path as what is registered at a counter (条例
 * Art. 17, 19, 21). It belongs to the unit that he turns to, and its first responsible person is
 * the first receiver (首问负责).
 */
@Service
public class Lodging {

  private static final String ONLINE = "ONLINE";

  /** Whose name stands for the unit, the first of them that somebody there has. */
  private static final Map<UnitKind, List<Role>> RECEIVERS =
      Map.of(
          UnitKind.STATION, List.of(Role.STATION_CHIEF, Role.STATION_OFFICER),
          UnitKind.TOWN_OFFICE, List.of(Role.TOWN_OFFICE));

  private final Registrations registrations;
  private final LodgedPictures pictures;
  private final Accounts accounts;
  private final Words words;
  private final BusinessClock clock;

  Lodging(
      Registrations registrations,
      LodgedPictures pictures,
      Accounts accounts,
      Words words,
      BusinessClock clock) {
    this.registrations = registrations;
    this.pictures = pictures;
    this.accounts = accounts;
    this.words = words;
    this.clock = clock;
  }

  /**
   * What is known when it has been taken in.
   *
   * @param queryCode shown here and never again
   */
  public record Lodged(
      String caseNo, String queryCode, String state, String stateName, Instant receivedAt) {}

  /**
   * Looks whether the registration form would take this.
   *
   * @param township code of the region whose lists apply
   * @throws org.lianxin.foundation.InvalidForm with every field at once
   */
  public void check(Map<String, Object> written, String township) {
    registrations.check(dated(written), petitioner(township));
  }

  /**
   * Registers what was written, for a station or for the township's office. The same photographs
   * sent again are other files: what the key stands for is what was written.
   *
   * @param sent photographs that come with it
   * @param key the sender's own key of this submission; the same key again gives the first answer
   *     again
   */
  public Lodged lodge(
      Map<String, Object> written, List<MultipartFile> sent, @Nullable String key, Unit unit) {
    var petitioner = petitioner(unit.region());
    var kept = pictures.keep(sent, petitioner);
    try {
      return lodged(written, kept, key, petitioner, unit);
    } finally {
      // What was refused, and what had been registered before, has no case for them.
      pictures.letGo(kept);
    }
  }

  private Lodged lodged(
      Map<String, Object> written,
      List<String> kept,
      @Nullable String key,
      Actor petitioner,
      Unit unit) {
    var form = dated(written);
    if (!kept.isEmpty()) {
      form.put("attachments", kept);
    }
    var receipt = registrations.lodge(form, key, written, petitioner, receiver(unit));
    return new Lodged(
        receipt.caseNo(),
        receipt.queryCode(),
        receipt.state().name(),
        receipt.stateName(),
        receipt.receivedAt());
  }

  private Map<String, Object> dated(Map<String, Object> written) {
    var form = new HashMap<>(written);
    form.put("channel", ONLINE);
    form.put("petitionDate", clock.today().toString());
    return form;
  }

  private Actor petitioner(String township) {
    return Actor.petitioner(words.of("petitioner"), township);
  }

  /** Where nobody has an account yet, the unit itself: the matter waits there for whoever comes. */
  private Actor receiver(Unit unit) {
    var roles = RECEIVERS.get(unit.kind());
    if (roles == null) {
      throw new IllegalArgumentException(unit.code() + " receives no petitions");
    }
    return roles.stream()
        .flatMap(role -> accounts.inUnit(unit.code()).stream().filter(actor -> actor.is(role)))
        .findFirst()
        .orElseGet(
            () ->
                new Actor(
                    Actor.system(unit).login(),
                    unit.name(),
                    unit.code(),
                    unit.region(),
                    Set.of(roles.get(0))));
  }
}
