package dev.sandhi.postgres;

import java.util.LinkedHashMap;
import java.util.Map;

/// The locale of a new server.
///
/// With `LC_CTYPE=C` PostgreSQL takes no Devanagari letter for a letter, and its text functions and
/// trigrams drop them all; `C.UTF-8` keeps them. macOS has no locale of that name; there
/// PostgreSQL's own of the same name sorts, and any UTF-8 locale says what a letter is.
final class Locales {

  private Locales() {}

  /// Options of `initdb`.
  static Map<String, String> ofThisSystem() {
    Map<String, String> options = new LinkedHashMap<>();
    if (System.getProperty("os.name", "").startsWith("Mac")) {
      options.put("locale-provider", "builtin");
      options.put("builtin-locale", "C.UTF-8");
      options.put("locale", "C");
      options.put("lc-ctype", "en_US.UTF-8");
    } else {
      options.put("locale", "C.UTF-8");
    }
    return options;
  }
}
