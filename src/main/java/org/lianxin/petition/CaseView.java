package org.lianxin.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.ClockView;
import org.lianxin.deadline.Lamp;

/**
 * A case as its page shows it. Parts that the reader may not see are null or empty.
 *
 * @param report the last four-point report, as the form held it
 * @param instruction the last instruction that assigned the case
 * @param opinion the last draft of the opinion
 * @param rights what the reader may do and see
 * @param unmaskedUntil until when personal data are shown to a reader who else sees them masked
 * @param respondents whom the case is about; none for who may not see personal data
 * @param imported whether it was taken in from a paper ledger, and ran through no process here
 * @param warnings what whoever assigns the case should know
 * @param version the version to send back with {@code If-Match}
 */
public record CaseView(
    String caseNo,
    String title,
    CaseState state,
    String stateName,
    Instant stateSince,
    LocalDate petitionDate,
    Instant receivedAt,
    String channel,
    String statForm,
    String purpose,
    @Nullable String route,
    String categoryCode,
    String categoryName,
    String issueVillageCode,
    String issueVillageName,
    String urgentLevel,
    boolean anonymous,
    boolean confidential,
    String publicConsent,
    boolean agency,
    int petitionerCount,
    String groupKind,
    boolean skipLevel,
    @Nullable String statement,
    List<String> requests,
    @Nullable String factsAndReasons,
    @Nullable String readBackMethod,
    List<Party> parties,
    List<Map<String, Object>> respondents,
    UnitName registeredUnit,
    String firstReceiver,
    String firstReceiverName,
    @Nullable UnitName leadUnit,
    @Nullable UnitName issuingAuthority,
    @Nullable String leadLeader,
    @Nullable String leadLeaderName,
    List<AssignmentView> assignments,
    @Nullable Map<String, Object> report,
    @Nullable Map<String, Object> proposal,
    @Nullable Map<String, Object> instruction,
    @Nullable Map<String, Object> opinion,
    @Nullable LocalDate dueDate,
    @Nullable Lamp lamp,
    @Nullable String outcome,
    boolean resolved,
    @Nullable Instant closedAt,
    List<CaseLinks.Link> links,
    List<ClockView> clocks,
    List<OpenWork.Item> workItems,
    Map<String, Boolean> rights,
    @Nullable Instant unmaskedUntil,
    List<String> warnings,
    boolean imported,
    long version) {

  /** A unit's part in the handling. */
  public record AssignmentView(UnitName unit, Assignment.Part part, Assignment.State state) {}
}
