package dev.sandhi.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Bad inputs 23 to 28: feeds and sitemaps as the web has them.
final class ListingTest {

  private static final String URL = "https://news.example/feeds/world.xml";

  @Test
  void rssIsRead() throws UnreadableSourceException {
    Listing listing = read(rss(item(1) + item(2)));
    assertThat(listing.kind()).isEqualTo(SourceKind.FEED);
    assertThat(listing.complaint()).isNull();
    assertThat(listing.entries())
        .extracting(Entry::url)
        .containsExactly("https://news.example/1", "https://news.example/2");
    assertThat(listing.entries().getFirst().day()).isEqualTo(LocalDate.of(2025, 11, 6));
  }

  @Test
  void atomIsRead() throws UnreadableSourceException {
    Listing listing =
        read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom"><title>समाचार</title><id>urn:x</id>
            <entry><title>क</title><id>urn:1</id><link href="/articles/1"/>
            <published>2025-11-05T10:00:00+05:30</published></entry></feed>
            """);
    assertThat(listing.entries().getFirst().url()).isEqualTo("https://news.example/articles/1");
    assertThat(listing.entries().getFirst().day()).isEqualTo(LocalDate.of(2025, 11, 5));
  }

  @Test
  void aSitemapOfNewsIsRead() throws UnreadableSourceException {
    Listing listing =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
              xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://news.example/a</loc><news:news><news:publication>
            <news:name>समाचार</news:name><news:language>hi</news:language></news:publication>
            <news:publication_date>2025-11-05T23:00:00+05:30</news:publication_date>
            <news:title>शीर्षक</news:title></news:news></url></urlset>
            """);
    assertThat(listing.kind()).isEqualTo(SourceKind.SITEMAP);
    assertThat(listing.entries().getFirst().url()).isEqualTo("https://news.example/a");
    assertThat(listing.entries().getFirst().day()).isEqualTo(LocalDate.of(2025, 11, 5));
  }

  @Test
  void anIndexOfSitemapsNamesThem() throws UnreadableSourceException {
    Listing listing =
        read(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://news.example/s1.xml</loc></sitemap>
            <sitemap><loc>https://news.example/s2.xml</loc></sitemap></sitemapindex>
            """);
    assertThat(listing.sitemaps()).hasSize(2);
  }

  @Test
  void externalEntitiesAreNotRead() {
    String xxe = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    assertThatThrownBy(() -> read(xxe + rss("<item><title>&x;</title></item>")))
        .isInstanceOf(UnreadableSourceException.class);
    assertThatThrownBy(() ->
            read(
                xxe
                    + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url>"
                    + "<loc>https://news.example/&x;</loc></url></urlset>"))
        .isInstanceOf(UnreadableSourceException.class);
  }

  @Test
  void aBillionLaughsAreNotHeard() {
    String laughs =
        IntStream.range(1, 30)
            .mapToObj(i -> "<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
            .collect(Collectors.joining("", "<!DOCTYPE rss [<!ENTITY l0 \"ha\">", "]>"));
    assertThatThrownBy(() -> read(laughs + rss("<item><title>&l29;</title></item>")))
        .isInstanceOf(UnreadableSourceException.class);
  }

  @Test
  void ofAFeedThatWasCutOffTheWholeEntriesAreTaken() throws UnreadableSourceException {
    String whole = rss(item(1) + item(2) + item(3));
    Listing listing = read(whole.substring(0, whole.indexOf("<title>शीर्षक 3")));
    assertThat(listing.entries()).hasSize(2);
    assertThat(listing.complaint()).contains("cut off");
  }

  @Test
  void aCharacterThatXmlCannotHoldSpoilsNothing() throws UnreadableSourceException {
    Listing listing = read(rss(item(1).replace("शीर्षक", "शी\u0008र्षक &#0; &#xB;") + item(2)));
    assertThat(listing.entries()).hasSize(2);
    assertThat(listing.complaint()).contains("characters");
  }

  @Test
  void aFeedOfTenThousandEntriesIsRead() throws UnreadableSourceException {
    String items =
        IntStream.range(0, 10_000).mapToObj(ListingTest::item).collect(Collectors.joining());
    assertThat(read(rss(items)).entries()).hasSize(10_000);
  }

  @Test
  void anEntryThatChangesIsKnownByIt() throws UnreadableSourceException {
    Entry first = read(rss(item(1))).entries().getFirst();
    Entry same = read(rss(item(1))).entries().getFirst();
    Entry changed = read(rss(item(1).replace("पाठ", "नया पाठ"))).entries().getFirst();
    assertThat(same.hash()).isEqualTo(first.hash());
    assertThat(changed.hash()).isNotEqualTo(first.hash());
    assertThat(changed.url()).isEqualTo(first.url());
  }

  @Test
  void entriesThatLeadNowhereAreLeftOut() throws UnreadableSourceException {
    String bad =
        "<item><title>क</title><link>javascript:alert(1)</link></item>"
            + "<item><title>ख</title></item><item><link>file:///etc/passwd</link></item>";
    assertThat(read(rss(bad + item(1))).entries()).hasSize(1);
  }

  @Test
  void aPageIsNoFeed() {
    assertThatThrownBy(() -> read("<html><body><p>पाठ</p></body></html>"))
        .isInstanceOf(UnreadableSourceException.class);
    assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableSourceException.class);
  }

  private static Listing read(String text) throws UnreadableSourceException {
    return ListingReader.read(text.getBytes(StandardCharsets.UTF_8), "application/xml", URL);
  }

  static String rss(String items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel>"
        + "<title>समाचार</title><link>https://news.example/</link><description>x</description>"
        + items
        + "</channel></rss>";
  }

  private static String item(int number) {
    return "<item><title>शीर्षक %d</title><link>https://news.example/%d</link><guid>%d</guid>"
            .formatted(number, number, number)
        + "<pubDate>Wed, 05 Nov 2025 20:00:00 GMT</pubDate><description>पाठ</description></item>";
  }
}
