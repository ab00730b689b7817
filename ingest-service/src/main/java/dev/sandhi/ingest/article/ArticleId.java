package dev.sandhi.ingest.article;

import dev.sandhi.common.article.Article;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.regex.Pattern;

/// The name of an article: of its address, or of its text where it has none. So posting it twice is
/// posting it once.
public final class ArticleId {

  public static final String FORM = "^art_[0-9a-hjkmnp-tv-z]{20}$";

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LETTERS = 20;
  private static final int BITS_A_LETTER = 5;
  private static final Pattern PATTERN = Pattern.compile(FORM);

  private ArticleId() {}

  public static String of(Article article) {
    return "art_" + letters(Objects.requireNonNullElse(article.url(), article.text()));
  }

  /// What follows the kind in an id: letters and digits that stand for what is named.
  public static String letters(String named) {
    BigInteger hash = new BigInteger(1, hash(named));
    StringBuilder id = new StringBuilder();
    for (int letter = 1; letter <= LETTERS; letter++) {
      int value = hash.shiftRight(256 - letter * BITS_A_LETTER).intValue() & 31;
      id.append(ALPHABET.charAt(value));
    }
    return id.toString();
  }

  /// Whether it may be an id at all.
  public static boolean isWellFormed(String id) {
    return PATTERN.matcher(id).matches();
  }

  static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
