package dev.sandhi.ingest.source;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads sitemaps, those of news and indexes of sitemaps among them.
final class SitemapReader {

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final String XML = "text/xml";

  private SitemapReader() {}

  static Listing read(byte[] bytes, String url) throws UnreadableSourceException {
    SiteMapParser parser = new SiteMapParser(false);
    parser.enableExtension(Extension.NEWS);
    try {
      AbstractSiteMap map = parser.parseSiteMap(XML, bytes, new SiteMap(URI.create(url).toURL()));
      return switch (map) {
        case SiteMapIndex index ->
            new Listing(SourceKind.SITEMAP, List.of(), sitemaps(index), null);
        case SiteMap pages ->
            new Listing(
                SourceKind.SITEMAP,
                pages.getSiteMapUrls().stream().flatMap(page -> entry(page, url).stream()).toList(),
                List.of(),
                null);
        default -> throw new UnreadableSourceException("is no sitemap of a known kind");
      };
    } catch (UnknownFormatException | IOException | IllegalArgumentException failure) {
      throw new UnreadableSourceException("is no sitemap: " + failure.getMessage());
    }
  }

  /// The newest first.
  private static List<String> sitemaps(SiteMapIndex index) {
    return index.getSitemaps().stream()
        .sorted(
            Comparator.comparing(
                AbstractSiteMap::getLastModified, Comparator.nullsFirst(Comparator.reverseOrder())))
        .map(map -> map.getUrl().toString())
        .toList();
  }

  private static Optional<Entry> entry(SiteMapURL page, String url) {
    @Nullable NewsAttributes news = news(page);
    @Nullable ZonedDateTime published = news == null ? null : news.getPublicationDateTime();
    return ListingReader.address(page.getUrl().toString(), url)
        .map(address ->
            new Entry(
                address,
                published == null ? null : LocalDate.ofInstant(published.toInstant(), INDIA),
                "%s\n%s\n%s"
                    .formatted(
                        page.getLastModified(), published, news == null ? "" : news.getTitle())));
  }

  private static @Nullable NewsAttributes news(SiteMapURL page) {
    ExtensionMetadata @Nullable [] told = page.getAttributesForExtension(Extension.NEWS);
    return told != null && told.length > 0 && told[0] instanceof NewsAttributes news ? news : null;
  }
}
