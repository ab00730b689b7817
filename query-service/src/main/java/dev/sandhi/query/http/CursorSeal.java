package dev.sandhi.query.http;

import dev.sandhi.query.http.Cursor.Walk;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Writes a [Cursor] as a token that a client hands back as it is: signed, so that what a token
/// holds may change between versions with no client taking it apart, and bound to the filters of
/// its list.
///
/// All pods must share the key. It is stretched from `SANDHI_CURSOR_SECRET`, or else from the
/// database password. That a token is public makes the slow derivation needed: nobody shall try
/// passwords on it.
@Singleton
public final class CursorSeal {

  private static final int ROUNDS = 200_000;
  private static final int SIGNATURE_BYTES = 16;
  private static final String SEPARATOR = " ";

  /// For so long the database keeps where records stood that have moved in their list.
  private static final Duration LONGEST_WALK = Duration.ofHours(24);

  private final SecretKey key;
  private final Clock clock = Clock.systemUTC();

  CursorSeal(@ConfigProperty(name = "sandhi.query.cursor-secret") String secret)
      throws GeneralSecurityException {
    byte[] salt = "sandhi/cursor/1".getBytes(StandardCharsets.UTF_8);
    PBEKeySpec slow = new PBEKeySpec(secret.toCharArray(), salt, ROUNDS, 256);
    byte[] stretched =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(slow).getEncoded();
    this.key = new SecretKeySpec(stretched, "HmacSHA256");
  }

  /// The token for a place in the list that these filters give.
  String seal(Cursor cursor, String filters) {
    @Nullable Walk walk = cursor.walk();
    byte[] content =
        String.join(
                SEPARATOR,
                cursor.place(),
                cursor.id(),
                digest(filters),
                walk == null ? "" : Long.toString(walk.began().getEpochSecond()),
                walk == null ? "" : walk.snapshot())
            .getBytes(StandardCharsets.UTF_8);
    byte[] signature = sign(content);
    byte[] token = Arrays.copyOf(signature, signature.length + content.length);
    System.arraycopy(content, 0, token, signature.length, content.length);
    return encode(token);
  }

  /// The place that a token stands for. Complains of one that was not sealed here, not for these
  /// filters, or whose walk began too long ago.
  @Nullable Cursor open(String token, String filters, ParameterReader reader) {
    String[] content = verified(token).split(SEPARATOR, -1);
    if (content.length != 5) {
      reader.refuse("cursor", "is no cursor of this service; take it from 'meta.nextCursor'");
      return null;
    }
    if (!content[2].equals(digest(filters))) {
      reader.refuse("cursor", "belongs to a list with other filters; keep them from page to page");
      return null;
    }
    if (content[3].isEmpty()) {
      return new Cursor(content[0], content[1], null);
    }
    Instant began = Instant.ofEpochSecond(Long.parseLong(content[3]));
    if (began.plus(LONGEST_WALK).isBefore(clock.instant())) {
      reader.refuse("cursor", "comes from more than a day ago; begin with the first page");
      return null;
    }
    return new Cursor(content[0], content[1], new Walk(began, content[4]));
  }

  private String verified(String token) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      byte[] signature = Arrays.copyOf(bytes, Math.min(SIGNATURE_BYTES, bytes.length));
      byte[] content = Arrays.copyOfRange(bytes, signature.length, bytes.length);
      return MessageDigest.isEqual(signature, sign(content)) && encode(bytes).equals(token)
          ? new String(content, StandardCharsets.UTF_8)
          : "";
    } catch (IllegalArgumentException noBase64) {
      return "";
    }
  }

  private static String encode(byte[] token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  private byte[] sign(byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(content), SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every Java", e);
    }
  }

  private static String digest(String filters) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(filters.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
