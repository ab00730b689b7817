package dev.sandhi.chaos;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What was acknowledged: the name of each article with the hash of its text.
final class Receipts {

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  void add(String articleId, String text) {
    acknowledged.add(articleId + " " + hash(text));
  }

  int count() {
    return acknowledged.size();
  }

  /// How many of them are not among what is stored.
  long missing(Set<String> stored) {
    return acknowledged.stream().filter(name -> !stored.contains(name)).count();
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
