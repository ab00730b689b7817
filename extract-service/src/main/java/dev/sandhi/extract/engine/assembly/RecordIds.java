package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.text.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Ids of reports: derived from the text and the place of the predicate in it, so that reading the
/// same text again changes nothing.
final class RecordIds {

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 20;
  private static final int BITS = 5;

  private RecordIds() {}

  static String of(String text, String type, Span trigger) {
    MessageDigest digest = sha256();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    String key = "|" + type + "|" + trigger.start() + "|" + trigger.end();
    return "rep_" + base32(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
  }

  private static String base32(byte[] hash) {
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      int bit = i * BITS;
      int pair = (hash[bit / 8] & 0xFF) << 8 | (hash[bit / 8 + 1] & 0xFF);
      id.append(ALPHABET.charAt(pair >> (16 - BITS - bit % 8) & 0x1F));
    }
    return id.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
