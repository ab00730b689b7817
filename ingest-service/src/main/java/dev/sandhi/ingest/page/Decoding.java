package dev.sandhi.ingest.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// The characters of a page, and the charset that they were read in.
///
/// What a page says of its charset is often wrong, and what its bytes say is not: a byte order mark
/// comes first, then UTF-8 where the bytes are just that, then the header, the page itself, and a
/// guess.
record Decoding(String text, String charset, boolean isDamaged) {

  private static final int HEAD = 4_096;
  private static final int A_THOUSAND = 1_000;
  private static final char REPLACEMENT = '\uFFFD';
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

  /// Characters that are characters already.
  static Decoding of(String text) {
    return new Decoding(text, StandardCharsets.UTF_8.name(), isDamaged(text));
  }

  static Decoding of(byte[] bytes, @Nullable String contentType) {
    Optional<Charset> marked = byteOrderMark(bytes).or(() -> zeroBytes(bytes));
    if (marked.isPresent()) {
      return decoded(bytes, marked.get());
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new Decoding(text, StandardCharsets.UTF_8.name(), isDamaged(text));
    } catch (CharacterCodingException notUtf8) {
      return told(bytes, contentType);
    }
  }

  /// Text that is UTF-8 but for a few bytes, as where a page was cut, is UTF-8 whatever it says.
  private static Decoding told(byte[] bytes, @Nullable String contentType) {
    Decoding utf8 = decoded(bytes, StandardCharsets.UTF_8);
    long foreign = utf8.text.chars().filter(c -> c > 0x7F && c != REPLACEMENT).count();
    long broken = utf8.text.chars().filter(c -> c == REPLACEMENT).count();
    if (broken * 10 < foreign) {
      return utf8;
    }
    return charset(contentType)
        .or(() -> charset(head(bytes)))
        .or(() -> guessed(bytes))
        .map(charset -> decoded(bytes, charset))
        .orElse(utf8);
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(bytes, 0xFF, 0xFE)
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// The mark-up of a page in UTF-16 has a zero in every other byte.
  private static Optional<Charset> zeroBytes(byte[] bytes) {
    int[] zeros = new int[2];
    int length = Math.min(bytes.length, HEAD);
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
    }
    if (zeros[0] * 8 > length && zeros[1] * 8 < zeros[0]) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return zeros[1] * 8 > length && zeros[0] * 8 < zeros[1]
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
  }

  private static Optional<Charset> guessed(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, HEAD * 16));
    detector.dataEnd();
    return named(detector.getDetectedCharset());
  }

  private static Optional<Charset> charset(@Nullable String told) {
    if (told == null) {
      return Optional.empty();
    }
    Matcher charset = CHARSET.matcher(told);
    return charset.find() ? named(charset.group(1)) : Optional.empty();
  }

  private static Optional<Charset> named(@Nullable String name) {
    try {
      return name == null ? Optional.empty() : Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static Decoding decoded(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return new Decoding(text, charset.name(), isDamaged(text));
  }

  private static boolean isDamaged(String text) {
    long broken = text.chars().filter(c -> c == REPLACEMENT).count();
    return broken * A_THOUSAND > text.length();
  }
}
