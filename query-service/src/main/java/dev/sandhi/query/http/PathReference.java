package dev.sandhi.query.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The path that was asked for as a reference (RFC 3986), whatever is in it.
final class PathReference {

  private static final String LETTERS = "A-Za-z0-9._~!$&'()*+,;=:@/\\-";

  private static final Pattern NO_LETTERS = Pattern.compile("[^" + LETTERS + "]+");

  /// A percent sign may stand with its two digits.
  private static final Pattern NOT_SENT =
      Pattern.compile("[^" + LETTERS + "%]+|%(?![0-9A-Fa-f]{2})");

  private PathReference() {}

  /// Of a path as it came over the wire.
  static String ofSent(String path) {
    return encoded(path, NOT_SENT);
  }

  /// Of a path whose escapes were read already.
  static String ofDecoded(String path) {
    return encoded(path, NO_LETTERS);
  }

  private static String encoded(String path, Pattern unfit) {
    return unfit
        .matcher(path)
        .replaceAll(
            found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8).replace("+", "%20"));
  }
}
