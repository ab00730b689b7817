package dev.sandhi.ingest.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name that a client gives to a request, so that sending it again does nothing again.
public record IdempotencyKey(String value) {

  public static final String HEADER = "Idempotency-Key";

  public static final String FORM = "^[ -~]{1,255}$";

  private static final Pattern PRINTABLE_ASCII = Pattern.compile(FORM);

  /// The key of a header, or none. Throws the 400 that says what a key is made of.
  public static @Nullable IdempotencyKey parse(@Nullable String header) {
    if (header == null) {
      return null;
    }
    if (!PRINTABLE_ASCII.matcher(header).matches()) {
      throw Problems.badRequest(HEADER, "is not of 1 to 255 printable ASCII characters");
    }
    return new IdempotencyKey(header);
  }
}
