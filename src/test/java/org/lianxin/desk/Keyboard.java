package org.lianxin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Hands that never leave the keys: what cannot be reached with them is not there. */
final class Keyboard {

  /** More stops than any page has between two fields. */
  private static final int FARTHEST = 90;

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /** Goes on with the tab key until that is what has the focus. */
  Keyboard to(String selector) {
    page.locator(selector).first().waitFor();
    for (var stop = 0; stop < FARTHEST && !at(selector); stop++) {
      page.keyboard().press("Tab");
    }
    assertThat(at(selector)).as("reached %s; stopped at %s", selector, where()).isTrue();
    return this;
  }

  Keyboard writes(String selector, String text) {
    to(selector);
    page.keyboard().insertText(text);
    return this;
  }

  Keyboard presses(String selector, String key) {
    to(selector);
    page.keyboard().press(key);
    return this;
  }

  /** Chooses one of several: into the group with the tab key, within it with the arrows. */
  Keyboard chooses(String radio) {
    page.locator(radio).first().waitFor();
    var group = "input[type=radio][name='" + page.locator(radio).getAttribute("name") + "']";
    to(group);
    for (var stop = 0; stop < FARTHEST && !at(radio); stop++) {
      page.keyboard().press("ArrowDown");
    }
    if (!page.locator(radio).isChecked()) {
      page.keyboard().press("Space");
    }
    assertThat(page.locator(radio).isChecked()).as(radio).isTrue();
    return this;
  }

  /** Chooses from a list by walking down it. */
  Keyboard selects(String select, String value) {
    to(select);
    for (var stop = 0; stop < FARTHEST && !chosen(select).equals(value); stop++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(chosen(select)).isEqualTo(value);
    return this;
  }

  private String chosen(String select) {
    return page.locator(select).inputValue();
  }

  private boolean at(String selector) {
    return (boolean)
        page.evaluate("selector => document.activeElement.matches(selector)", selector);
  }

  private Object where() {
    return page.evaluate("document.activeElement.outerHTML.slice(0, 120)");
  }
}
