package dev.sandhi.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// A password that is made up once and kept in a file that only its owner can read.
public record PasswordFile(Path path) {

  private static final int BYTES = 24;

  /// The password; made up and written now if there is none yet.
  public String readOrCreate() throws IOException {
    if (!exists()) {
      create();
    }
    return Files.readString(path).strip();
  }

  boolean exists() {
    return Files.exists(path);
  }

  /// The file appears whole or not at all, and never with wider permissions.
  private void create() throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Path draft =
        Files.createTempFile(
            path.toAbsolutePath().getParent(),
            ".password",
            null,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
    Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
  }
}
