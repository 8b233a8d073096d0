package org.lianxin.correspondence;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The documents of domain.md §5 that the path reaches. What has a series is issued: numbered,
 * frozen and served; the others are sheets for the file, printed whenever somebody needs one.
 */
enum Kind {
  /** 1. */
  REGISTRATION("registration"),
  /** 2. */
  RECEIPT("receipt"),
  /** 3. */
  MANDATE("mandate"),
  /** 4. */
  ONE_TIME("oneTime", "信告"),
  /** 5. */
  ON_SITE("onSite"),
  /** 6. */
  ESCALATION("escalation"),
  /** 7. */
  INSTRUCTION("instruction"),
  /** 8. */
  ASSIGNMENT("assignment"),
  /** 9. */
  OBJECTION("objection"),
  /** 10. */
  ACCEPTED("accepted", "信告"),
  /** 11. */
  FORWARDED("forwarded", "信告"),
  /** 12. */
  ROUTED("routed", "信告"),
  /** 13. */
  NOT_ACCEPTED("notAccepted", "信告"),
  /** 13. */
  NO_LONGER_ACCEPTED("notAccepted", "信告"),
  /** 14. */
  EXTENSION("extension", "信延"),
  /** 16. */
  HEARING("meeting", "信听"),
  /** 16. */
  HEARING_RECORD("hearingRecord"),
  /** 16: for whoever decides, not served: the petitioner reads the conclusion in the answer. */
  HEARING_REPORT("hearingReport", "信听报"),
  /** 17: the invitation only; what comes of it is kept by the mediators. */
  MEDIATION("meeting", "信调"),
  /** 19. */
  OPINION("opinion", "信处"),
  /** 20. */
  REPLY("reply", "信复"),
  /** 21. */
  PROOF("proof"),
  /** 22. */
  FEEDBACK("feedback"),
  /** 23. */
  REVIEW("review", "信复查"),
  /** 24. */
  RECHECK("review", "信复核"),
  /** 26. */
  CLOSING("closing"),
  /** 27. */
  PUBLICITY("publicity"),
  /** 28: to be filled in by hand; what is written there is entered by whoever receives it. */
  EVALUATION("evaluation"),
  /** 29: cover, list and closing sheet of the file. */
  VOLUME("volume"),
  /** What was promised by a day and is late: explained, with an apology; domain.md §4.5. */
  DELAY("delay"),
  /** Of an accusation: the slip that goes with the papers; domain.md §4.5. */
  TRANSFER("transfer"),
  /** Of an accusation: the short confirmation, without content; domain.md §4.5. */
  HANDED_OVER("handedOver");

  private final String template;
  private final @Nullable String series;

  Kind(String template) {
    this(template, null);
  }

  Kind(String template, @Nullable String series) {
    this.template = template;
    this.series = series;
  }

  /** The kind that a caller names, if there is such a one. */
  static Optional<Kind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  String template() {
    return template;
  }

  /** The words between the authority's and the year, as in 连信告〔2026〕1号. */
  String series() {
    if (series == null) {
      throw new IllegalStateException(name() + " has no number");
    }
    return series;
  }

  boolean issued() {
    return series != null;
  }

  /** Whether it is handed to the petitioner: his copy names nobody who printed it. */
  boolean forPetitioner() {
    return issued()
        || this == RECEIPT
        || this == MANDATE
        || this == EVALUATION
        || this == DELAY
        || this == HANDED_OVER;
  }

  /** Whether it names earlier letters of the case. */
  boolean names() {
    return this == REVIEW || this == RECHECK || this == CLOSING || this == VOLUME;
  }

  /** Documents of an accusation are those two, and they belong to nothing else. */
  boolean ofAccusation() {
    return this == TRANSFER || this == HANDED_OVER;
  }

  /** The task whose form tells how it was served. */
  String servedIn() {
    return switch (this) {
      case OPINION, REPLY -> "deliver";
      case REVIEW, RECHECK -> "serveReview";
      case EXTENSION -> "noticeExtension";
      case ONE_TIME -> "requestSupplement";
      case HEARING, MEDIATION -> "convene";
      default -> "issueNotice";
    };
  }

  /** As the record of service calls it: the answer to a suggestion is served like an opinion. */
  String servedAs() {
    return this == REPLY ? OPINION.name() : name();
  }
}
