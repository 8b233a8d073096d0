package org.lianxin.portal;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Words;
import org.lianxin.publicity.PublishedNotices.Notice;
import org.springframework.stereotype.Component;

/** The notices that are up, as an Atom feed for village screens and readers. */
@Component
class NoticeFeed {

  private final Words words;
  private final BusinessClock clock;

  NoticeFeed(Words words, BusinessClock clock) {
    this.words = words;
    this.clock = clock;
  }

  Feed of(List<Notice> notices) {
    var feed = new Feed("atom_1.0");
    feed.setId("urn:lianxin:notices");
    feed.setTitle(words.of("feed.title"));
    feed.setUpdated(midnight(notices.isEmpty() ? clock.today() : notices.get(0).from()));
    feed.setEntries(notices.stream().map(NoticeFeed::entry).toList());
    return feed;
  }

  private static Entry entry(Notice notice) {
    var entry = new Entry();
    entry.setId("urn:uuid:" + notice.id());
    entry.setTitle(notice.title());
    entry.setUpdated(midnight(notice.from()));
    var text = new Content();
    text.setType(Content.TEXT);
    text.setValue(notice.text());
    entry.setSummary(text);
    return entry;
  }

  private static Date midnight(LocalDate day) {
    return Date.from(day.atStartOfDay(BusinessClock.ZONE).toInstant());
  }
}
