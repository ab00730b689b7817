package dev.sandhi.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Queries as one writes them down, with nothing encoded.
final class Queries {

  private static final Pattern NOT_ASCII = Pattern.compile("[^\\p{ASCII}]+");

  private Queries() {}

  static Map<String, List<String>> parse(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values
            .computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
            .add(pair.substring(equals + 1));
      }
    }
    return values;
  }

  /// Encodes the letters that a URI cannot hold, and nothing else: what is encoded already stays.
  static String encode(String query) {
    return NOT_ASCII
        .matcher(query)
        .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
  }
}
