package dev.sandhi.ingest.page;

import dev.sandhi.ingest.page.DateCandidate.Basis;
import dev.sandhi.ingest.page.DateCandidate.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The dates that a page gives, those believed first at the head.
///
/// A moment is the day that it falls on in India, where these papers are read. Days that cannot be
/// those of a page on the web are kept as words alone.
final class PageDates {

  static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
  private static final int MOST = 20;
  private static final int LONGEST_WORDS = 100;

  private static final String PUBLISHED_META =
      "meta[name=publish-date], meta[name=publishdate], meta[name=pubdate], meta[name=date],"
          + " meta[name=dc.date], meta[name=dc.date.issued], meta[name=dcterms.created],"
          + " meta[name=publication_date], meta[name=article.published],"
          + " meta[name=parsely-pub-date], meta[name=sailthru.date],"
          + " meta[itemprop=datePublished]";

  private static final String MODIFIED_META =
      "meta[name=last-modified], meta[name=lastmod], meta[name=revised],"
          + " meta[name=dc.date.modified], meta[itemprop=dateModified],"
          + " meta[http-equiv=last-modified]";

  private static final Pattern DAY_IN_PATH =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[/_-]?(\\d\\d)[/_-]?(\\d\\d)(?!\\d)");

  private final LocalDate last;
  private final List<DateCandidate> found = new ArrayList<>();

  private PageDates(Instant now) {
    this.last = LocalDate.ofInstant(now, INDIA).plusDays(1);
  }

  static List<DateCandidate> of(
      Document page, JsonLd jsonLd, @Nullable String url, InstantSource clock) {
    PageDates dates = new PageDates(clock.instant());
    jsonLd.texts("datePublished").forEach(words -> dates.add(Basis.JSON_LD, Role.PUBLISHED, words));
    jsonLd.texts("dateCreated").forEach(words -> dates.add(Basis.JSON_LD, Role.PUBLISHED, words));
    jsonLd.texts("dateModified").forEach(words -> dates.add(Basis.JSON_LD, Role.MODIFIED, words));
    dates.meta(
        page,
        Basis.OPEN_GRAPH,
        "meta[property=article:published_time], meta[property=og:published_time],"
            + " meta[name=article:published_time], meta[property=og:article:published_time]",
        "meta[property=article:modified_time], meta[property=og:updated_time],"
            + " meta[name=article:modified_time]");
    dates.meta(page, Basis.META, PUBLISHED_META, MODIFIED_META);
    dates.timeElements(page);
    dates.address(url);
    VisibleDates.of(page).forEach(line -> dates.add(Basis.VISIBLE_LINE, line.role(), line.words()));
    return List.copyOf(dates.found);
  }

  private void meta(Document page, Basis basis, String published, String modified) {
    page.select(published).forEach(m -> add(basis, Role.PUBLISHED, m.attr("content")));
    page.select(modified).forEach(m -> add(basis, Role.MODIFIED, m.attr("content")));
  }

  /// Those of the article come before those of stories beside it.
  private void timeElements(Document page) {
    page
        .select("time, [itemprop=datePublished]:not(meta), [itemprop=dateModified]:not(meta)")
        .stream()
        .sorted(Comparator.comparing(PageDates::remoteness))
        .limit(MOST / 2)
        .forEach(time -> {
          String moment = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
          boolean isModified = time.attr("itemprop").equals("dateModified");
          add(
              Basis.TIME_ELEMENT,
              isModified ? Role.MODIFIED : Role.PUBLISHED,
              moment.isBlank() ? time.text() : moment);
        });
  }

  private static int remoteness(Element time) {
    if (time.attr("itemprop").equals("datePublished") || time.hasAttr("pubdate")) {
      return 0;
    }
    if (time.closest("aside, footer, nav, li, [class*=related], [id*=related]") != null) {
      return 3;
    }
    return time.closest("article, main, header") == null ? 2 : 1;
  }

  private void address(@Nullable String url) {
    if (url == null) {
      return;
    }
    String path = PageAddress.parse(url).map(PageAddress::path).orElse("");
    Matcher day = DAY_IN_PATH.matcher(path);
    if (day.find()) {
      String iso = "%s-%s-%s".formatted(day.group(1), day.group(2), day.group(3));
      Optional<LocalDate> read = DateWords.read(iso);
      if (read.isPresent()) {
        add(Basis.ADDRESS, Role.PUBLISHED, iso);
      }
    }
  }

  private void add(Basis basis, Role role, String words) {
    @Nullable String shown = CleanText.line(words, LONGEST_WORDS);
    if (shown != null && found.size() < MOST) {
      @Nullable LocalDate day =
          DateWords.read(shown)
              .filter(read -> !read.isBefore(FIRST) && !read.isAfter(last))
              .orElse(null);
      DateCandidate candidate = new DateCandidate(basis, role, shown, day);
      if (!found.contains(candidate)) {
        found.add(candidate);
      }
    }
  }
}
