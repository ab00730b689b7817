package dev.sandhi.ingest.fetch;

import dev.sandhi.ingest.fetch.FetchException.Reason;
import dev.sandhi.ingest.http.BodyLimit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/// Takes and unpacks the body of an answer, up to what was allowed: bytes sent, bytes unpacked, and
/// how many times more the second may be than the first.
final class BoundedBody {

  private static final int STEP = 16_384;

  /// Below this a high ratio is no bomb but an empty page.
  private static final int SMALL = 1 << 20;

  private final FetchConfig config;

  BoundedBody(FetchConfig config) {
    this.config = config;
  }

  byte[] read(InputStream sent, @Nullable String encoding) throws IOException, FetchException {
    BodyLimit counted = new BodyLimit(sent, config.mostSent());
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (InputStream unpacked = unpacked(counted, encoding)) {
      byte[] step = new byte[STEP];
      for (int read = unpacked.read(step); read >= 0; read = unpacked.read(step)) {
        body.write(step, 0, read);
        check(counted.count(), body.size());
      }
    } catch (BodyLimit.ExceededException over) {
      throw tooLarge("more than %,d bytes were sent".formatted(config.mostSent()));
    } catch (ZipException broken) {
      throw new FetchException(Reason.UNREACHABLE, "The answer cannot be unpacked");
    }
    return body.toByteArray();
  }

  private void check(long sent, long unpacked) throws FetchException {
    if (unpacked > config.mostUnpacked()) {
      throw tooLarge("it unpacks to more than %,d bytes".formatted(config.mostUnpacked()));
    }
    if (unpacked > SMALL && unpacked > sent * config.mostRatio()) {
      throw tooLarge("it unpacks to over %d times of what was sent".formatted(config.mostRatio()));
    }
  }

  private static InputStream unpacked(InputStream sent, @Nullable String encoding)
      throws IOException, FetchException {
    String name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "", "identity" -> sent;
      case "gzip", "x-gzip" -> new GZIPInputStream(sent, STEP);
      case "deflate" -> new InflaterInputStream(sent);
      case "br" -> new BrotliInputStream(sent);
      default ->
          throw new FetchException(
              Reason.UNKNOWN_ENCODING, "The answer is packed in an unknown way: " + name);
    };
  }

  private static FetchException tooLarge(String how) {
    return new FetchException(Reason.TOO_LARGE, "The answer is too large: " + how);
  }
}
