package dev.sandhi.ingest.source;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads RSS and Atom. Of a feed that is damaged what is whole is taken: characters that XML cannot
/// hold are replaced, and of a feed that was cut off the entries before the cut are kept.
final class FeedReader {

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
  private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9a-fA-F]+)|(\\d+));");
  private static final Pattern ENTRY_END = Pattern.compile("</(?:item|entry)>");

  private FeedReader() {}

  static Listing read(String text, String url) throws UnreadableSourceException {
    try {
      return listing(parse(text), url, null);
    } catch (FeedException | IllegalArgumentException damaged) {
      String mended = NOT_XML.matcher(withoutBadReferences(text)).replaceAll("\uFFFD");
      try {
        return listing(parse(mended), url, "holds characters that XML cannot hold");
      } catch (FeedException | IllegalArgumentException stillDamaged) {
        return beforeTheCut(mended, url);
      }
    }
  }

  private static Listing beforeTheCut(String text, String url) throws UnreadableSourceException {
    int end = -1;
    Matcher ends = ENTRY_END.matcher(text);
    while (ends.find()) {
      end = ends.end();
    }
    String closing =
        text.contains("<rss")
            ? "</channel></rss>"
            : text.contains("<rdf") ? "</rdf:RDF>" : "</feed>";
    try {
      if (end > 0) {
        return listing(parse(text.substring(0, end) + closing), url, "is cut off");
      }
    } catch (FeedException | IllegalArgumentException hopeless) {
      throw unreadable(hopeless);
    }
    throw new UnreadableSourceException("is no feed and no sitemap");
  }

  private static SyndFeed parse(String text) throws FeedException {
    SyndFeedInput input = new SyndFeedInput();
    input.setAllowDoctypes(false);
    return input.build(new StringReader(text));
  }

  private static Listing listing(SyndFeed feed, String url, @Nullable String complaint) {
    List<Entry> entries = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      address(entry, url).ifPresent(address -> entries.add(entry(entry, address)));
    }
    return new Listing(SourceKind.FEED, entries, List.of(), complaint);
  }

  /// Its link, or its name where that is an address.
  private static Optional<String> address(SyndEntry entry, String url) {
    return ListingReader.address(entry.getLink(), url)
        .or(() ->
            Optional.ofNullable(entry.getUri())
                .filter(name -> name.startsWith("http"))
                .flatMap(name -> ListingReader.address(name, url)));
  }

  private static Entry entry(SyndEntry entry, String address) {
    @Nullable Date published = entry.getPublishedDate();
    @Nullable Date updated = entry.getUpdatedDate();
    String description = entry.getDescription() == null ? "" : entry.getDescription().getValue();
    return new Entry(
        address,
        published == null ? null : LocalDate.ofInstant(published.toInstant(), INDIA),
        "%s\n%s\n%s\n%s\n%s"
            .formatted(
                entry.getTitle(),
                published == null ? "" : published.toInstant(),
                updated == null ? "" : updated.toInstant(),
                description,
                entry.getContents().stream().map(content -> content.getValue()).toList()));
  }

  /// `&#0;` stands for a character as well.
  private static String withoutBadReferences(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(reference -> {
          boolean isHex = reference.group(1) != null;
          String digits = isHex ? reference.group(1) : reference.group(2);
          int codePoint = digits.length() > 7 ? 0 : Integer.parseInt(digits, isHex ? 16 : 10);
          boolean isGood =
              Character.isValidCodePoint(codePoint)
                  && !NOT_XML.matcher(Character.toString(codePoint)).find();
          return isGood ? Matcher.quoteReplacement(reference.group()) : "\uFFFD";
        });
  }

  private static UnreadableSourceException unreadable(Exception failure) {
    return new UnreadableSourceException("is no feed: " + failure.getMessage());
  }
}
