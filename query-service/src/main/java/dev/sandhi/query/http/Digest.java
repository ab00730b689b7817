package dev.sandhi.query.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// A short name for bytes: others have another one.
public final class Digest {

  private static final int BYTES = 15;

  private final MessageDigest digest;

  public Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  static String of(byte[] bytes) {
    return new Digest().add(bytes).toString();
  }

  public Digest add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  public Digest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The digest of all that was added; it begins anew afterwards.
  @Override
  public String toString() {
    byte[] hash = digest.digest();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
  }
}
