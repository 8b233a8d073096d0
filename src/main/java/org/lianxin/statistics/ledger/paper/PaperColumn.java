package org.lianxin.statistics.ledger.paper;

import java.util.Arrays;
import java.util.Optional;

/**
 * The columns of a paper ledger as the template has them. Their headings are what an office calls
 * them, in whatever language the program is read: by them a file's columns are known.
 */
enum PaperColumn {
  PAPER_NO("原编号", true, 18, 40),
  UNIT("登记单位", false, 24, 50),
  PETITIONER("信访人", false, 12, 50),
  PHONE("联系电话", false, 16, 20),
  ADDRESS("住址", false, 26, 200),
  PERSONS("人数", false, 8, 6),
  RECEIVED("登记日期", true, 13, 20),
  CHANNEL("信访渠道", true, 18, 30),
  PURPOSE("信访目的", true, 12, 20),
  CATEGORY("内容分类", true, 34, 80),
  VILLAGE("事发村", true, 14, 50),
  TITLE("标题", true, 36, 60),
  STATEMENT("反映内容", true, 60, 4000),
  LEAD_UNIT("主办单位", false, 20, 50),
  OUTCOME("办理结果", true, 20, 30),
  CLOSED("办结日期", true, 13, 20),
  RESOLVED("是否化解", false, 10, 5);

  private static final String MARK = "*";

  private final String heading;
  private final boolean required;
  private final int width;
  private final int longest;

  PaperColumn(String heading, boolean required, int width, int longest) {
    this.heading = heading;
    this.required = required;
    this.width = width;
    this.longest = longest;
  }

  /** The column with that heading, whether or not it is marked as required. */
  static Optional<PaperColumn> headed(String text) {
    var heading = text.replace(MARK, "").strip();
    return Arrays.stream(values()).filter(column -> column.heading.equals(heading)).findFirst();
  }

  String heading() {
    return heading;
  }

  /** As the template has it: what has to be filled in is marked. */
  String marked() {
    return required ? heading + MARK : heading;
  }

  boolean required() {
    return required;
  }

  int width() {
    return width;
  }

  /** So many characters at most, as in the form of registration. */
  int longest() {
    return longest;
  }
}
