package dev.sandhi.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL for this machine, out of the archive on the class path.
final class PostgresBinaries {

  private static final int OWNER_MAY_EXECUTE = 0100;

  private final Path directory;

  private PostgresBinaries(Path directory) {
    this.directory = directory;
  }

  /// Unpacks them below `home` unless this very archive is unpacked there already. A folder with
  /// the final name is always complete.
  static PostgresBinaries unpackedIn(Path home) throws IOException {
    byte[] archive = archive();
    Path directory = home.resolve("programs-" + digest(archive));
    if (!Files.isDirectory(directory)) {
      Path draft = home.resolve("programs.new");
      Directories.delete(draft);
      unpack(archive, draft);
      Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
      deleteOthers(home, directory);
    }
    return new PostgresBinaries(directory);
  }

  Path program(String name) {
    return directory.resolve("bin").resolve(name);
  }

  private static byte[] archive() throws IOException {
    String system = System.getProperty("os.name", "").startsWith("Mac") ? "Darwin" : "Linux";
    String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    try (InputStream archive =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
            system, machine.equals("amd64") ? "x86_64" : machine)) {
      if (archive == null) {
        throw new PostgresRefusedException(
            "there is no PostgreSQL for " + system + " on " + machine + " at hand");
      }
      return archive.readAllBytes();
    }
  }

  private static String digest(byte[] archive) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, target);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    Path path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("leads out of the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.resolveSibling(""));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, path);
      boolean program = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
      if (program && !path.toFile().setExecutable(true)) {
        throw new IOException("cannot be made executable: " + path);
      }
    }
  }

  /// An older version's programs are of no more use.
  private static void deleteOthers(Path home, Path kept) throws IOException {
    List<Path> others;
    try (Stream<Path> entries = Files.list(home)) {
      others =
          entries
              .filter(entry -> entry.getFileName().toString().startsWith("programs-"))
              .filter(entry -> !entry.equals(kept))
              .toList();
    }
    for (Path other : others) {
      Directories.delete(other);
    }
  }
}
