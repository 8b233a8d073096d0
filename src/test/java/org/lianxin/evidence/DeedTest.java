package org.lianxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an event can hold, and that its hash tells any two apart; domain.md §3.10. */
class DeedTest {

  private static final Doer DOER = Doer.of("land", "civil", List.of("LEAD_HANDLER", "DEPT_HEAD"));
  private static final Deed DEED = Deed.of(DOER, Act.COMPLETED, "handleLead", "id-1");

  @ParameterizedTest
  @ValueSource(strings = {"宅基地", "two words", "", "𠮷", "a\nb"})
  void whatIsNoCodeDoesNotGetIntoEvidence(String text) {
    assertThatThrownBy(() -> DEED.because(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Deed.of(DOER, Act.ACTED, text, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Deed.of(DOER, Act.ACTED, "urge", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("宅基地");
  }

  @ParameterizedTest
  @ValueSource(strings = {"下庄村", "a b", "a\u0000"})
  void norDoesANameOfAFieldThatIsNone(String name) {
    assertThatThrownBy(() -> DEED.on(List.of(name))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesOfFieldsStandInOrderSoThatTheSameDeedHasTheSameHash() {
    assertThat(DEED.on(List.of("b", "a")).fields()).isEqualTo("a,b");
    assertThat(DOER.roles()).isEqualTo("DEPT_HEAD,LEAD_HANDLER");
  }

  @Test
  void eventsThatDifferAnywhereHaveDifferentHashes() {
    var events =
        Stream.of(
            event("a", 1, "bc", null, ""),
            event("ab", 1, "c", null, ""),
            event("a", 2, "bc", null, ""),
            event("a", 1, "bc", "", ""),
            event("a", 1, "bc", null, "0"),
            event("a", 1, "", "bc", ""));
    assertThat(events.map(EventHash::of)).doesNotHaveDuplicates().hasSize(6);
  }

  /**
   * Computed with another program from the description alone. Were it to change, everything that
   * lies in a database already would be called broken.
   */
  @Test
  void theFormOfTheBytesStaysAsItIs() {
    assertThat(EventHash.of(event("ST-XZ-2026-000001", 1, "officer", null, "")))
        .isEqualTo("9c259be1b0b0a4f790f73ae3f66ad4cc87579e33a31b3610469ba6621256f3fd");
  }

  private static AuditEvent event(
      String chain, long seq, String actor, String actingFor, String prevHash) {
    return new AuditEvent(
        chain,
        seq,
        1_772_416_800_000L,
        actor,
        actingFor,
        "STATION_OFFICER",
        "127.0.0.1",
        "REGISTERED",
        "register",
        null,
        "title",
        null,
        prevHash,
        "");
  }
}
