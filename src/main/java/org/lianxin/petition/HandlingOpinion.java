package org.lianxin.petition;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 处理意见: drafted by the lead unit, checked by its head, issued in the name of the authority, not of
 * the unit (domain.md §0.1 finding 3, §3.9). A returned draft stays; the next one is added.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class HandlingOpinion {

  @Id private UUID id;
  private String caseNo;
  private String unit;
  private String investigation;
  private boolean contacted;
  private String remedyText;
  private String draftedBy;
  private Instant draftedAt;
  private @Nullable String signedBy;
  private @Nullable String issuingAuthority;
  private @Nullable Instant issuedAt;

  @ElementCollection
  @CollectionTable(name = "opinion_answer", joinColumns = @JoinColumn(name = "opinion_id"))
  @OrderColumn(name = "idx")
  private List<Answer> answers = new ArrayList<>();

  protected HandlingOpinion() {}

  public HandlingOpinion(UUID id, Step step) {
    this.id = id;
    this.caseNo = step.theCase().caseNo();
    this.unit = step.unit();
    this.investigation = step.form().required("investigation");
    this.contacted = step.form().flag("contactedPetitioner");
    this.remedyText = step.form().required("remedyText");
    this.draftedBy = step.actor().login();
    this.draftedAt = step.at();
    step.form().rows("answers").forEach(row -> answers.add(new Answer(row)));
  }

  /** The authority's leader signs it: from now on it is the authority's answer. */
  public void issue(String by, @Nullable String authority, Instant at) {
    signedBy = by;
    issuingAuthority = authority;
    issuedAt = at;
  }

  /** The answer to one request; the opinion answers each (Art. 32). */
  @Embeddable
  public static class Answer {
    private int requestIdx;
    private String result;
    private String facts;
    private String legalBasis;
    private String opinion;

    protected Answer() {}

    Answer(FormData row) {
      requestIdx = row.number("request").orElse(0);
      result = row.required("result");
      facts = row.required("facts");
      legalBasis = row.required("legalBasis");
      opinion = row.required("opinion");
    }
  }
}
