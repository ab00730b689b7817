package dev.sandhi.extract.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Ids that follow from what they name, so that the same thing gets the same id again: a prefix and
/// 100 bits of a SHA-256, in lower-case letters and digits that cannot be misread.
public final class StableId {

  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 20;
  private static final int BITS = 5;

  private StableId() {}

  public static String of(String prefix, String first, String second) {
    byte[] hash = sha256(first + '\n' + second);
    StringBuilder id = new StringBuilder(prefix);
    for (int i = 0; i < LENGTH; i++) {
      id.append(DIGITS.charAt(digit(hash, i * BITS)));
    }
    return id.toString();
  }

  private static int digit(byte[] hash, int bit) {
    int two = (hash[bit / 8] & 0xFF) << 8 | (hash[bit / 8 + 1] & 0xFF);
    return two >> 16 - BITS - bit % 8 & (1 << BITS) - 1;
  }

  private static byte[] sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
