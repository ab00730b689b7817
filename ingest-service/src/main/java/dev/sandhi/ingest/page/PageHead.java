package dev.sandhi.ingest.page;

import dev.sandhi.ingest.page.PageFacts.Flag;
import dev.sandhi.ingest.page.TitleCandidate.Basis;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page declares of itself, apart from its dates.
///
/// `canonical` is the address that it names, `address` the one that its article is known by.
record PageHead(
    JsonLd jsonLd,
    List<TitleCandidate> titles,
    @Nullable String outlet,
    @Nullable String canonical,
    @Nullable String address,
    Set<Flag> flags) {

  private static final int LONGEST_TITLE = 2_000;
  private static final int LONGEST_OUTLET = 200;

  static PageHead of(Document page, @Nullable String url) {
    JsonLd jsonLd = JsonLd.of(page);
    @Nullable String canonical = canonical(page);
    Set<Flag> flags = flags(page, jsonLd);
    @Nullable String address = url;
    if (canonical != null && (url == null || site(canonical).equals(site(url)))) {
      address = canonical;
    } else if (canonical != null) {
      flags.add(Flag.CANONICAL_ELSEWHERE);
    }
    return new PageHead(
        jsonLd, titles(page, jsonLd), outlet(page, jsonLd, address), canonical, address, flags);
  }

  @Nullable String title() {
    return titles.isEmpty() ? null : titles.getFirst().title();
  }

  /// The text that the page gives for machines.
  List<String> declaredBody() {
    return jsonLd.articleTexts("articleBody").stream()
        .limit(1)
        .flatMap(String::lines)
        .map(CleanText::of)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static List<TitleCandidate> titles(Document page, JsonLd jsonLd) {
    List<TitleCandidate> titles = new ArrayList<>();
    jsonLd.articleTexts("headline").forEach(title -> add(titles, Basis.JSON_LD, title));
    contents(page, "meta[property=og:title]").forEach(t -> add(titles, Basis.OPEN_GRAPH, t));
    page.select("h1").stream().limit(2).forEach(h1 -> add(titles, Basis.HEADING, h1.text()));
    contents(page, "meta[name=title], meta[name=twitter:title]")
        .forEach(title -> add(titles, Basis.META, title));
    add(titles, Basis.TITLE_ELEMENT, page.title());
    return titles;
  }

  private static void add(List<TitleCandidate> titles, Basis basis, String title) {
    @Nullable String line = CleanText.line(title, LONGEST_TITLE);
    if (line != null && titles.stream().noneMatch(known -> known.title().equals(line))) {
      titles.add(new TitleCandidate(basis, line));
    }
  }

  private static @Nullable String outlet(Document page, JsonLd jsonLd, @Nullable String address) {
    return Stream.of(
            jsonLd.articleTexts("publisher").stream(),
            contents(page, "meta[property=og:site_name], meta[name=application-name]"),
            Stream.ofNullable(address).map(PageHead::site))
        .flatMap(names -> names)
        .map(name -> CleanText.line(name, LONGEST_OUTLET))
        .filter(name -> name != null && !name.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String canonical(Document page) {
    return Stream.concat(
            page.select("link[rel=canonical]").stream().map(link -> link.absUrl("href")),
            page.select("meta[property=og:url]").stream().map(meta -> meta.absUrl("content")))
        .filter(PageHead::isPageAddress)
        .map(address -> address.replaceFirst("#.*", ""))
        .findFirst()
        .orElse(null);
  }

  /// The start page of a site is no address of an article.
  private static boolean isPageAddress(String address) {
    return PageAddress.parse(address).filter(page -> !page.isRoot()).isPresent();
  }

  private static String site(String address) {
    return PageAddress.parse(address).map(PageAddress::site).orElse("");
  }

  private static Set<Flag> flags(Document page, JsonLd jsonLd) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (jsonLd.isPaid()) {
      flags.add(Flag.PAYWALL);
    }
    for (Element robots : page.select("meta[name=robots], meta[name=googlebot]")) {
      flags.addAll(Flag.ofRobots(robots.attr("content")));
    }
    return flags;
  }

  private static Stream<String> contents(Document page, String selector) {
    return page.select(selector).stream().map(meta -> meta.attr("content"));
  }
}
