package org.lianxin.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.organization.Organization;
import org.lianxin.organization.UnitKind;
import org.lianxin.publicity.PublishedNotices.Notice;
import org.springframework.stereotype.Service;

/** 村公示栏: what is printed for the board of a village. */
@Service
public class VillageBoards {

  /** More does not fit on a board. */
  private static final int MOST = 100;

  private final PublishedNotices notices;
  private final Organization organization;
  private final BusinessClock clock;

  VillageBoards(PublishedNotices notices, Organization organization, BusinessClock clock) {
    this.notices = notices;
    this.organization = organization;
    this.clock = clock;
  }

  /**
   * A sheet for the board.
   *
   * @param month the month asked for; null for whatever is up
   * @param office who answers for it, and where one objects
   */
  public record Poster(
      String village,
      @Nullable String month,
      LocalDate printedOn,
      String office,
      String phone,
      List<Notice> notices) {}

  /** What hangs there; empty if there is no such village. */
  public Optional<Poster> of(String code, @Nullable String month) {
    var asked = BoardQuestion.of(null, month, null, null).month();
    return organization
        .village(code)
        .map(
            village -> {
              var office = organization.the(UnitKind.TOWN_OFFICE, village.township());
              return new Poster(
                  village.name(),
                  asked == null ? null : asked.toString(),
                  clock.today(),
                  office.name(),
                  office.phone(),
                  notices.onBoard(code, village.township(), asked, MOST));
            });
  }
}
