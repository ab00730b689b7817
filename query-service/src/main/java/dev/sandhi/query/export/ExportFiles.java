package dev.sandhi.query.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The folder of the exports: of each a file, and its state beside it.
@Singleton
final class ExportFiles {

  private static final String STATE = ".json";

  private final Path folder;
  private final ObjectMapper json;

  ExportFiles(
      @ConfigProperty(name = "sandhi.query.export-folder") String folder, ObjectMapper json) {
    this.folder = Path.of(folder);
    this.json = json;
  }

  Path file(String id) {
    return folder.resolve(id + ".data");
  }

  Optional<Export> find(String id) {
    try {
      return Optional.of(json.readValue(Files.readAllBytes(state(id)), Export.class));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Readers see the state before or after, never half of it.
  void save(Export export) throws IOException {
    Files.createDirectories(folder);
    Path written = Files.createTempFile(folder, export.id(), ".tmp");
    Files.write(written, json.writeValueAsBytes(export));
    Files.move(
        written,
        state(export.id()),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  boolean delete(String id) {
    try {
      Files.deleteIfExists(file(id));
      return Files.deleteIfExists(state(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Export> all() {
    try (Stream<Path> files = Files.list(Files.createDirectories(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(STATE))
          .map(name -> find(name.substring(0, name.length() - STATE.length())))
          .flatMap(Optional::stream)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void deleteExpired(Instant now) {
    all().stream()
        .filter(export -> export.expiresAt().isBefore(now))
        .forEach(export -> delete(export.id()));
  }

  private Path state(String id) {
    return folder.resolve(id + STATE);
  }
}
