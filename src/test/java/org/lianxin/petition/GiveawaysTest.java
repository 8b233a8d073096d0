package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What gives a person away in a text for the public, however it is spelled; domain.md §8.2. */
class GiveawaysTest {

  private static final PublicNames PUBLIC =
      PublicNames.of(
          List.of("下庄村", "连心镇人民政府", "自然资源所", "国土资源 / 宅基地 / 宅基地边界", "林业", "0990-5550110"));

  private static final Traits TRAITS =
      new Traits(
          List.of("沈建国", "欧阳军", "阿卜杜热依木·买买提", "赵𠮷", "林业", "张十"),
          List.of("13800005678", "0990-7654321"),
          List.of("11010519491231002X"),
          List.of("连心镇下庄村三组12号", "下庄村"),
          List.of("我叫沈建国，住在下庄村三组12号老槐树旁，邻居占了我家宅基地，赔了8500元，电话13800005678。", "重新丈量并确认边界"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "沈建国的争议已经处理          | NAME",
        "沈 建 国的争议                | NAME",
        "沈·建·国、沈-建国             | NAME",
        "（沈）建国                    | NAME",
        "村民建国家的宅基地            | NAME",
        "姓欧阳名军的群众              | NAME",
        "欧阳某军                      | NAME",
        "阿卜杜热依木•买买提           | NAME",
        "阿卜杜热依木的争议            | NAME",
        "赵𠮷\uFE00一户                | NAME",
        "赵 \u200B𠮷 一户              | NAME",
        "张十户有争议                  | NAME",
        "沈建國的爭議                  | NAME",
        "歐陽軍                        | NAME",
        "阿卜杜熱依木                  | NAME",
        "老槐樹旁鄰居占了我家宅基地    | QUOTE",
        "Shen Jianguo 一户             | NAME",
        "SHENJIANGUO                   | NAME",
        "Shěn Jiàn-guó                 | NAME",
        "shen3 jian4 guo2的争议        | NAME",
        "Jianguo Shen                  | NAME",
        "村民Jian Guo                  | NAME",
        "ｓｈｅｎｊｉａｎｇｕｏ        | NAME",
        "Ouyang Jun                    | NAME",
        "Mai Mai Ti的争议              | NAME",
        "电话138-0000-5678             | PHONE NUMBER",
        "电话１３８００００５６７８    | PHONE NUMBER",
        "电话一三八零零零零五六七八    | PHONE NUMBER",
        "尾号5678的群众                | PHONE",
        "拨打7654321                   | PHONE NUMBER",
        "机主000056                    | PHONE",
        "证件110105 19491231 002x      | ID_NUMBER NUMBER",
        "生于19491231                  | ID_NUMBER NUMBER",
        "下庄村三组12号一户            | ADDRESS HOUSE",
        "三组十二号                    | ADDRESS HOUSE",
        "第3组的12号                   | ADDRESS",
        "村里12号                      | ADDRESS",
        "连心镇下庄村３组１２号        | ADDRESS HOUSE",
        "老槐树旁邻居占了我家宅基地    | QUOTE",
        "联系13912345678               | NUMBER",
        "见ST-XZ-2026-000012           | NUMBER",
        "五组8号院                     | HOUSE",
        "幸福路12号                    | ADDRESS HOUSE",
        "2栋                           | HOUSE",
        "3月5日已经处理                | DAY",
        "三月五日已经处理              | DAY",
        "2026-03-05处理                | DAY",
        "赔偿8500元                    | AMOUNT",
        "赔偿八千五百元、0.85万元      | AMOUNT",
      })
  void isFound(String text, String kinds) {
    assertThat(Giveaways.in(text, TRAITS, PUBLIC))
        .as(text)
        .containsAll(List.of(kinds.split(" ")).stream().map(Giveaway::valueOf).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026年3月收到的一件“国土资源 / 宅基地 / 宅基地边界”类信访事项，由自然资源所主办，办理结果：支持诉求，办理用时31天。",
        "3月，宅基地边界争议1件，自然资源所办理，支持诉求，用时31日",
        "下庄村沈某某反映的界址争议，经自然资源所重新丈量，双方已经认可。",
        "一件林业事项，由连心镇人民政府督促办理，咨询电话0990-5550110。",
        "村里2号桥已经修好，补贴约一万元，共十二户受益。",
        "补发资金12000000元。",
        "群众反映的邻里通道问题，已由村委会组织双方说和，恢复通行。",
        "下庄村的WiFi和LED路灯已经修好，可以在App上查看，费用按Excel表公开，长约2 km。",
        "經自然資源所重新丈量，雙方已經認可。",
        "Lianxin镇、Ji'an、Dalian、Xi'an的做法"
      })
  void isNotTakenForOne(String text) {
    assertThat(Giveaways.in(text, TRAITS, PUBLIC)).as(text).isEmpty();
  }

  /** A short name in pinyin is in many words; and characters are read otherwise in names. */
  @ParameterizedTest
  @CsvSource({
    "李安, Dalian, false",
    "李安, Li An, true",
    "李安, Lián, true",
    "单雄, Shan Xiong, true",
    "单雄, shanxiong, true",
    "吕布, lvbu, true",
    "吕布, Lü Bù, true",
    "沈军, 沈軍, true",
    "沈军, 沈阳, false"
  })
  void aNameInPinyin(String name, String text, boolean found) {
    var traits = new Traits(List.of(name), List.of(), List.of(), List.of(), List.of());
    assertThat(Giveaways.in(text, traits, PUBLIC).contains(Giveaway.NAME)).isEqualTo(found);
  }

  @Test
  void ofMoneySomebodyIsToJudge() {
    assertThat(Giveaways.speaksOfMoney("补贴约一万元")).isTrue();
    assertThat(Giveaways.speaksOfMoney("共十二户受益")).isFalse();
  }

  /** It is held only to compare; a log that gets hold of it learns nothing. */
  @Test
  void whatIsKnownOfPeopleIsNotPrinted() {
    assertThat(TRAITS.toString()).doesNotContain("沈", "138", "1101", "三组");
  }

  /**
   * Whatever stands between the characters, and wherever it stands, a name and a phone are found.
   */
  @Property
  void nothingBetweenTheCharactersHidesThem(@ForAll @IntRange(min = 0) int seed) {
    var random = new Random(seed);
    for (var word : List.of("沈建国", "欧阳军", "13800005678", "11010519491231002X")) {
      var spelled = new StringBuilder("经办理，");
      word.codePoints()
          .forEach(
              c -> {
                var gaps = List.of("", " ", "　", "·", "-", "—", "\u200B", "。", "/", "*", "_");
                spelled.append(gaps.get(random.nextInt(gaps.size())));
                var wide = c < 0x7F && random.nextBoolean() ? c + 0xFEE0 : c;
                spelled.appendCodePoint(wide);
              });
      spelled.append("的事项已经办结");
      assertThat(Giveaways.in(spelled.toString(), TRAITS, PUBLIC)).as("%s", spelled).isNotEmpty();
    }
  }

  /** No six characters of what was told that hold a name, a number or an address pass. */
  @Property(tries = 200)
  void noPieceOfTheStatementWithSomethingPersonalPasses(@ForAll @IntRange(min = 0) int at) {
    var told = TRAITS.told().get(0);
    var from = at % (told.length() - Giveaways.PIECE);
    var piece = told.substring(from, from + Giveaways.PIECE);
    var personal = List.of("沈建国", "三组12号", "12号", "13800005678").stream().anyMatch(piece::contains);
    if (personal) {
      assertThat(Giveaways.in("已处理：" + piece + "。", TRAITS, PUBLIC)).as(piece).isNotEmpty();
    }
  }
}
