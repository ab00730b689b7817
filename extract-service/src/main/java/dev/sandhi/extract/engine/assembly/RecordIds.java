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

  private final MessageDigest ofText = sha256();

  RecordIds(String text) {
    ofText.update(text.getBytes(StandardCharsets.UTF_8));
  }

  String of(String type, Span trigger) {
    String key = "|" + type + "|" + trigger.start() + "|" + trigger.end();
    return "rep_" + base32(copy(ofText).digest(key.getBytes(StandardCharsets.UTF_8)));
  }

  /// The text is long and has many events: it is digested once.
  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the SHA-256 of every Java platform can be cloned", e);
    }
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
