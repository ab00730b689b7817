package dev.sandhi.ingest.fetch;

import dev.sandhi.ingest.fetch.FetchException.Reason;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address that may be asked for: of a page on the web, in the one spelling that every program
/// reads alike.
///
/// `0177.0.0.1` is one host to Java and another to C, and `2130706433` is 127.0.0.1 to both. So a
/// host is a name with a dot that does not end in a number, or an address as it is always written.
record WebAddress(String scheme, String host, int port, URI uri) {

  private static final int LONGEST = 2_000;
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Pattern NAME =
      Pattern.compile(
          "(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z0-9-]{2,63}\\.?");
  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");
  private static final Pattern QUAD =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");
  private static final Pattern NOT_IN_URIS = Pattern.compile("[\\s\"<>\\\\^`{|}]");

  /// Reads an address. `trusted` are hosts that may have any name and any port.
  static WebAddress parse(String address, Set<String> trusted) throws FetchException {
    URI uri = uri(address);
    String scheme = lower(uri.getScheme());
    if (!SCHEMES.contains(scheme)) {
      throw bad("is no http or https address: " + address);
    }
    if (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")) {
      throw bad("names a user");
    }
    String host = lower(uri.getHost());
    int port = uri.getPort() < 0 ? (scheme.equals("http") ? 80 : 443) : uri.getPort();
    WebAddress parsed = new WebAddress(scheme, host, port, uri);
    if (!parsed.isTrusted(trusted)) {
      parsed.check();
    }
    return parsed;
  }

  /// Who is asked: what `robots.txt` and the pace belong to.
  String authority() {
    return scheme + "://" + host + ":" + port;
  }

  boolean isTrusted(Set<String> trusted) {
    return trusted.contains(host) || trusted.contains(host + ":" + port);
  }

  /// The address that a redirect of this one leads to.
  WebAddress resolve(String location, Set<String> trusted) throws FetchException {
    try {
      return parse(uri.resolve(uri(location)).toString(), trusted);
    } catch (IllegalArgumentException e) {
      throw bad("leads to what is no address: " + location);
    }
  }

  private void check() throws FetchException {
    if (port != 80 && port != 443) {
      throw bad("names a port that is not of the web: " + port);
    }
    boolean isNumber = QUAD.matcher(host).matches() || IPV6.matcher(host).matches();
    boolean isName = NAME.matcher(host).matches() && !ENDS_IN_NUMBER.matcher(host).matches();
    if (!isNumber && !isName) {
      throw bad("names a host that is none of the web: " + host);
    }
  }

  /// The parts of an address in which pages write letters that are not of ASCII, put into ASCII.
  private static URI uri(String address) throws FetchException {
    if (address.length() > LONGEST) {
      throw bad("has over %,d characters".formatted(LONGEST));
    }
    try {
      String plain = NOT_IN_URIS.matcher(address.strip()).replaceAll(WebAddress::escaped);
      URI parsed = new URI(plain);
      @Nullable String authority = parsed.getRawAuthority();
      if (parsed.getHost() == null && authority != null && !authority.contains("@")) {
        String ascii = IDN.toASCII(authority.replaceFirst(":\\d*$", ""), IDN.USE_STD3_ASCII_RULES);
        parsed = new URI(plain.replace(authority, authority.replaceFirst("^[^:]+", ascii)));
      }
      return new URI(parsed.toASCIIString().replaceFirst("#.*", ""));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw bad("is no address: " + address);
    }
  }

  private static String escaped(java.util.regex.MatchResult character) {
    return "%%%02X".formatted((int) character.group().charAt(0));
  }

  private static String lower(@Nullable String part) {
    return Objects.requireNonNullElse(part, "").toLowerCase(Locale.ROOT);
  }

  private static FetchException bad(String message) {
    return new FetchException(Reason.BAD_ADDRESS, "The address " + message);
  }
}
