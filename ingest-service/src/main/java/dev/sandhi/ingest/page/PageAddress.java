package dev.sandhi.ingest.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// An address of a page, as far as it can be taken apart.
record PageAddress(String scheme, String host, String path, boolean isRoot) {

  private static final int LONGEST = 2_000;
  private static final Set<String> WEB = Set.of("http", "https");
  private static final Set<String> MIRRORS = Set.of("www.", "m.", "amp.");

  static Optional<PageAddress> parse(String address) {
    if (address.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address);
      String scheme = lower(uri.getScheme());
      String host = lower(uri.getHost());
      if (!WEB.contains(scheme) || host.isEmpty() || uri.getRawUserInfo() != null) {
        return Optional.empty();
      }
      String path = Objects.requireNonNullElse(uri.getRawPath(), "");
      return Optional.of(
          new PageAddress(scheme, host, path, uri.getRawQuery() == null && path.length() < 2));
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /// The host, without what names its version for telephones.
  String site() {
    return MIRRORS.stream()
        .filter(host::startsWith)
        .findFirst()
        .map(mirror -> host.substring(mirror.length()))
        .orElse(host);
  }

  private static String lower(String part) {
    return part == null ? "" : part.toLowerCase(Locale.ROOT);
  }
}
