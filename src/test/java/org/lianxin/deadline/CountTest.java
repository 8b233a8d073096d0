package org.lianxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.Refusals.BadParameter;

/**
 * Periods counted out by hand against the notices of 2025 and 2026. The last column is the working:
 * the figure after = is the number of the day counted, × a day off.
 */
class CountTest {

  /** domain.md §4.4. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-02-10 | 3wd  | 2026-02-13 |            | 周三11=1 12=2 13=3
          2026-02-10 | 5wd  | 2026-02-24 |            | 2月14日（周六）上班=4，15–23日春节，24=5
          2026-02-10 | 10wd | 2026-03-02 |            | 24=5 25=6 26=7 27=8，28日（周六）上班=9，1日×，3月2日=10
          2026-09-24 | 3wd  | 2026-09-30 |            | 25–27日中秋节×，28=1 29=2 30=3
          2026-09-24 | 5wd  | 2026-10-09 |            | 30=3，10月1–7日国庆节×，8=4 9=5
          2026-09-24 | 10wd | 2026-10-15 |            | 9=5，10日（周六）上班=6，11×，12=7 13=8 14=9 15=10
          2026-08-03 | 60d  | 2026-10-02 | 2026-10-08 | 8月余28天，9月30天=58，10月2日=60；国庆节至7日
          2026-08-03 | 90d  | 2026-11-01 | 2026-11-02 | 60+30：10月2日起30天，10月31日=29，11月1日（周日）=30
          """)
  void theGoldenVectors(
      LocalDate start, String length, LocalDate due, @Nullable LocalDate rolled, String working) {
    assertCounted(start, length, due, rolled, false, working);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025-01-24 | 3wd   | 2025-02-05 | 25×，26日（周日）上班=1 27=2，1月28–2月4日春节×，5=3
          2025-01-20 | 10wd  | 2025-02-08 | 21–24=4，26日（周日）=5 27=6，春节×，2月5=7 6=8 7=9，8日（周六）上班=10
          2025-02-07 | 1wd   | 2025-02-08 | 周五之后的周六上班
          2025-02-08 | 1wd   | 2025-02-10 | 上班的周六起算，9日（周日）×，周一=1
          2026-02-13 | 1wd   | 2026-02-14 | 周五之后的周六上班
          2026-02-14 | 1wd   | 2026-02-24 | 节前最后一天起算，15–23日×
          2026-02-16 | 2wd   | 2026-02-25 | 春节中起算，起算当日本不计入：24=1 25=2
          2026-02-27 | 1wd   | 2026-02-28 | 二月最后一天，周六上班；不是闰年
          2026-02-28 | 1wd   | 2026-03-02 | 1日（周日）×
          2025-03-31 | 5wd   | 2025-04-08 | 1=1 2=2 3=3，4–6日清明节×，7=4 8=5
          2026-04-03 | 1wd   | 2026-04-07 | 周六至周一清明节×
          2025-04-25 | 5wd   | 2025-05-06 | 26×，27日（周日）上班=1 28=2 29=3 30=4，1–5日劳动节×，6=5
          2026-04-30 | 3wd   | 2026-05-08 | 1–5日×，6=1 7=2 8=3
          2026-05-06 | 5wd   | 2026-05-12 | 7=1 8=2，9日（周六）上班=3，10×，11=4 12=5
          2025-05-30 | 1wd   | 2025-06-03 | 周六至周一端午节×
          2026-06-18 | 2wd   | 2026-06-23 | 19–21日×，22=1 23=2
          2026-09-18 | 2wd   | 2026-09-21 | 19×，20日（周日）上班=1 21=2
          2025-09-26 | 3wd   | 2025-09-30 | 27×，28日（周日）上班=1 29=2 30=3
          2025-09-30 | 3wd   | 2025-10-11 | 1–8日×，9=1 10=2，11日（周六）上班=3
          2026-09-30 | 1wd   | 2026-10-08 | 1–7日×
          2026-10-09 | 2wd   | 2026-10-12 | 10日（周六）上班=1，11×，12=2
          2025-12-29 | 3wd   | 2026-01-04 | 30=1 31=2，1–3日元旦×，4日（周日）上班=3
          2025-12-31 | 5wd   | 2026-01-08 | 1–3日×，4日（周日）上班=1 5=2 6=3 7=4 8=5
          2025-12-26 | 5wd   | 2026-01-05 | 27、28×，29=1 30=2 31=3，1–3日×，4=4 5=5
          2024-12-31 | 248wd | 2025-12-31 | 全年248个工作日，最后一天周三
          2025-12-31 | 248wd | 2026-12-31 | 全年248个工作日，最后一天周四
          """)
  void workingDays(LocalDate start, String length, LocalDate due, String working) {
    assertCounted(start, length, due, null, false, working);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025-01-13 | 15d  | 2025-01-28 | 2025-02-05 | 除夕；假至2月4日（周二）
          2025-01-15 | 30d  | 2025-02-14 |            | 1月余16天，2月14日（周五）=30；春节照计
          2026-01-17 | 30d  | 2026-02-16 | 2026-02-24 | 1月余14天，2月16日=30；假至23日
          2026-01-31 | 15d  | 2026-02-15 | 2026-02-24 | 假期第一天（周日）
          2026-01-30 | 15d  | 2026-02-14 |            | 周六，但上班
          2026-01-29 | 30d  | 2026-02-28 |            | 1月余2天，2月28日（周六）=30，上班
          2026-03-02 | 60d  | 2026-05-01 | 2026-05-06 | 3月余29天，4月30天=59，5月1日=60；假至5日
          2026-03-15 | 60d  | 2026-05-14 |            | 3月余16天，4月30天=46，5月14日（周四）=60
          2026-03-20 | 15d  | 2026-04-04 | 2026-04-07 | 3月余11天，4月4日=15；清明节至6日（周一）
          2026-04-24 | 15d  | 2026-05-09 |            | 4月余6天，5月9日（周六）=15，上班
          2026-04-25 | 15d  | 2026-05-10 | 2026-05-11 | 周日，不是节日也顺延
          2026-06-04 | 15d  | 2026-06-19 | 2026-06-22 | 端午节（周五）至周日
          2026-09-01 | 30d  | 2026-10-01 | 2026-10-08 | 9月余29天，10月1日=30
          2026-09-09 | 15d  | 2026-09-24 |            | 节前一天
          2026-09-10 | 15d  | 2026-09-25 | 2026-09-28 | 中秋节（周五）至周日
          2026-09-25 | 15d  | 2026-10-10 |            | 9月余5天，10月10日（周六）=15，上班
          2025-11-02 | 60d  | 2026-01-01 | 2026-01-04 | 11月余28天，12月31天=59，元旦=60；4日（周日）上班
          2025-12-17 | 15d  | 2026-01-01 | 2026-01-04 | 12月余14天，元旦=15
          2025-12-04 | 30d  | 2026-01-03 | 2026-01-04 | 12月余27天，1月3日（周六）=30
          2026-12-01 | 30d  | 2026-12-31 |            | 年末最后一天，周四
          """)
  void naturalDays(
      LocalDate start, String length, LocalDate due, @Nullable LocalDate rolled, String working) {
    assertCounted(start, length, due, rolled, false, working);
  }

  /** Years whose arrangement is not known: weekends and holidays of fixed date only. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-02-01 | 30d  | 2024-03-02 | 2024-03-04 | 闰年：2月余28天，3月2日（周六）=30
          2028-02-28 | 1d   | 2028-02-29 |            | 闰日，周二
          2028-01-30 | 30d  | 2028-02-29 |            | 1月余1天，2月29日=30
          2028-02-29 | 1d   | 2028-03-01 |            | 闰日起算，当日不计入
          2028-02-29 | 365d | 2029-02-28 |            | 闰日之后365天是2月最后一天，周三
          2027-01-30 | 30d  | 2027-03-01 |            | 不是闰年：1月余1天，2月28天=29，3月1日（周一）=30
          2028-02-28 | 2wd  | 2028-03-01 |            | 周二29=1，周三1=2
          2028-02-25 | 3wd  | 2028-03-01 |            | 26、27×，28=1 29=2 1=3
          2026-12-30 | 3wd  | 2027-01-05 |            | 31=1，元旦（周五）、周末×，4=2 5=3
          2026-11-02 | 60d  | 2027-01-01 | 2027-01-04 | 11月余28天，12月31天=59，元旦（周五）=60
          2027-04-29 | 2wd  | 2027-05-03 |            | 30=1，1日（周六）、2日（周日）×，3=2；补休要等通知
          2027-09-30 | 1wd  | 2027-10-04 |            | 1日（周五）、2日、3日×
          """)
  void aYearNotArrangedGivesProvisionalDates(
      LocalDate start, String length, LocalDate due, @Nullable LocalDate rolled, String working) {
    assertCounted(start, length, due, rolled, true, working);
  }

  @Test
  void daysSkippedAndRolledOverAreNamed() {
    var working = count("2026-09-24", "5wd", Set.of());
    assertThat(working.counted()).isEqualTo(5);
    assertThat(working.skipped())
        .extracting(
            off -> off.date().getMonthValue() + "-" + off.date().getDayOfMonth(), DayOff::why)
        .startsWith(
            tuple("9-25", "中秋节"), tuple("9-26", "中秋节"), tuple("9-27", "中秋节"), tuple("10-1", "国庆节"))
        .hasSize(10);
    assertThat(working.rolledOver()).isEmpty();

    var natural = count("2026-08-03", "60d", Set.of());
    assertThat(natural.skipped()).isEmpty();
    assertThat(natural.rolledOver()).extracting(DayOff::why).containsOnly("国庆节").hasSize(6);

    assertThat(count("2026-03-06", "1wd", Set.of()).skipped())
        .containsExactly(
            new DayOff(LocalDate.parse("2026-03-07"), "周末"),
            new DayOff(LocalDate.parse("2026-03-08"), "周末"));
  }

  /** Art. 36: two days of hearing put the end off by two days, one of them onto the other. */
  @Test
  void hearingsAreNotCounted() {
    var hearings = Set.of(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-04-01"));
    // 30 days from 03-02 end on 04-01; 03-10 is out: 04-02, and 04-01 is out too: 04-03.
    var count = count("2026-03-02", "30d", hearings);
    assertThat(count.due()).isEqualTo("2026-04-03");
    assertThat(count.counted()).isEqualTo(30);
    assertThat(count.skipped()).extracting(DayOff::why).containsExactly("听证", "听证");
    // A hearing after the end, or on the day of the event, changes nothing.
    assertThat(
            count(
                    "2026-03-02",
                    "30d",
                    Set.of(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-04-02")))
                .due())
        .isEqualTo("2026-04-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "5", "wd", "0d", "-1d", "+5d", "5 d", "5w", "3651d", "99999d", "５d", "5D", "1.5d"
      })
  void aLengthIsWrittenOneWay(String written) {
    assertThatThrownBy(() -> Length.of(written)).isInstanceOf(BadParameter.class);
  }

  private static void assertCounted(
      LocalDate start,
      String length,
      LocalDate due,
      @Nullable LocalDate rolled,
      boolean provisional,
      String working) {
    var count = Count.of(start, Length.of(length), Calendars.ARRANGED, Set.of());
    assertThat(count.due()).as(working).isEqualTo(due);
    assertThat(count.rolled()).as(working).isEqualTo(rolled);
    assertThat(count.provisional()).as(working).isEqualTo(provisional);
  }

  private static Count count(String start, String length, Set<LocalDate> hearings) {
    return Count.of(LocalDate.parse(start), Length.of(length), Calendars.ARRANGED, hearings);
  }
}
