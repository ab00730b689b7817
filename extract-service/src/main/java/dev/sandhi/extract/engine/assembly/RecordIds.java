package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.text.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

/// Ids of reports: derived from the sentence of the predicate and its place there. So reading the
/// same text again changes nothing, nor does what stands before and behind the sentence.
final class RecordIds {

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 20;
  private static final int BITS = 5;

  /// To copy it takes less than to look for the algorithm once more.
  private static final MessageDigest FRESH = sha256();

  private final MessageDigest sha256 = copyOf(FRESH);

  /// A sentence may stand in a text twice, and a predicate tell of several events.
  private final Map<String, Integer> times = new HashMap<>();

  /// @param trigger the predicate, from the beginning of the sentence
  String of(String type, String sentence, Span trigger) {
    String key = type + "|" + trigger.start() + "|" + trigger.end() + "|" + sentence;
    int time = times.merge(key, 1, Integer::sum);
    byte[] bytes = (time == 1 ? key : key + "|" + time).getBytes(StandardCharsets.UTF_8);
    return "rep_" + base32(sha256.digest(bytes));
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

  private static MessageDigest copyOf(MessageDigest fresh) {
    try {
      return (MessageDigest) fresh.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the SHA-256 of every Java platform can be copied", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
