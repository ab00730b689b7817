package dev.sandhi.ingest.source;

import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Reads feeds and sitemaps, and tells one from the other. Neither may define entities.
final class ListingReader {

  private static final int HEAD = 4_000;
  private static final int MOST_UNPACKED = 20 << 20;
  private static final Pattern SITEMAP =
      Pattern.compile("<(?:\\w+:)?(?:urlset|sitemapindex)[\\s>]");

  private ListingReader() {}

  static Listing read(byte[] sent, @Nullable String contentType, String url)
      throws UnreadableSourceException {
    byte[] bytes = unpacked(sent);
    String text = text(bytes, contentType);
    String head = text.substring(0, Math.min(text.length(), HEAD));
    try {
      return SITEMAP.matcher(head).find()
          ? SitemapReader.read(bytes, url)
          : FeedReader.read(text, url);
    } catch (RuntimeException fault) {
      // The parsers are made for what is well-formed, and fail in ways of their own at the rest.
      throw new UnreadableSourceException("cannot be read: " + fault);
    }
  }

  /// An address in a listing, which may be relative.
  static Optional<String> address(@Nullable String written, String base) {
    if (written == null || written.isBlank()) {
      return Optional.empty();
    }
    try {
      URI resolved = new URI(base).resolve(new URI(written.strip().replace(" ", "%20")));
      String scheme = resolved.getScheme();
      boolean isWeb = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return isWeb
          ? Optional.of(resolved.toASCIIString().replaceFirst("#.*", ""))
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /// Sitemaps lie packed at their address, whatever the host says of them.
  private static byte[] unpacked(byte[] sent) throws UnreadableSourceException {
    boolean isPacked = sent.length > 2 && (sent[0] & 0xFF) == 0x1F && (sent[1] & 0xFF) == 0x8B;
    if (!isPacked) {
      return sent;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
      byte[] bytes = in.readNBytes(MOST_UNPACKED + 1);
      if (bytes.length > MOST_UNPACKED) {
        throw new UnreadableSourceException(
            "unpacks to more than %,d bytes".formatted(MOST_UNPACKED));
      }
      return bytes;
    } catch (IOException broken) {
      throw new UnreadableSourceException("cannot be unpacked");
    }
  }

  private static String text(byte[] bytes, @Nullable String contentType) {
    try (XmlReader reader =
        new XmlReader(new ByteArrayInputStream(bytes), contentType, true, "UTF-8")) {
      StringBuilder text = new StringBuilder(bytes.length);
      char[] step = new char[8_192];
      for (int read = reader.read(step, 0, step.length);
          read >= 0;
          read = reader.read(step, 0, step.length)) {
        text.append(step, 0, read);
      }
      return text.toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
