package dev.sandhi.query.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The folder of the exports: of each a file, and its state beside it. It holds no more exports and
/// no more bytes than it may.
@Singleton
final class ExportFiles {

  private static final Logger LOG = Logger.getLogger(ExportFiles.class);
  private static final String STATE = ".json";
  private static final long MEGABYTE = 1_000_000;

  private final Path folder;
  private final int most;
  private final long mostBytes;
  private final ObjectMapper json;

  ExportFiles(
      @ConfigProperty(name = "sandhi.query.export-folder") String folder,
      @ConfigProperty(name = "sandhi.query.most-exports") int most,
      @ConfigProperty(name = "sandhi.query.most-export-megabytes") long mostMegabytes,
      ObjectMapper json) {
    this.folder = Path.of(folder);
    this.most = most;
    this.mostBytes = mostMegabytes * MEGABYTE;
    this.json = json;
  }

  Path file(String id) {
    return folder.resolve(id + ".data");
  }

  /// A state that cannot be read is as good as none: another version may have written it.
  Optional<Export> find(String id) {
    try {
      return Optional.of(json.readValue(Files.readAllBytes(state(id)), Export.class));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (JsonProcessingException unreadable) {
      LOG.warnf(unreadable, "the state of export %s cannot be read", id);
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

  /// Saves a new state, unless the export was deleted meanwhile.
  synchronized boolean update(Export export) throws IOException {
    boolean stands = Files.exists(state(export.id()));
    if (stands) {
      save(export);
    }
    return stands;
  }

  synchronized boolean delete(String id) {
    try {
      Files.deleteIfExists(file(id));
      return Files.deleteIfExists(state(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Deletes what lies here for longer than an export is kept, also what a process left that died.
  void deleteExpired(Instant now) {
    long expired = now.minus(Export.KEPT).toEpochMilli();
    contents().filter(file -> file.lastModified() < expired).forEach(File::delete);
  }

  boolean hasRoomForAnother() {
    return contents().filter(ExportFiles::isState).count() < most && hasRoom();
  }

  /// For what is being written.
  boolean hasRoom() {
    return contents().mapToLong(File::length).sum() < mostBytes;
  }

  /// When the next of them is thrown away.
  Instant nextExpiry(Instant now) {
    LongStream written = contents().mapToLong(File::lastModified).filter(time -> time > 0);
    return Instant.ofEpochMilli(written.min().orElse(now.toEpochMilli())).plus(Export.KEPT);
  }

  /// What goes while it is looked at has no length and no time. Others may have files here too.
  private Stream<File> contents() {
    return Stream.ofNullable(folder.toFile().listFiles())
        .flatMap(Stream::of)
        .filter(file -> file.getName().startsWith(Export.PREFIX));
  }

  private static boolean isState(File file) {
    return file.getName().endsWith(STATE);
  }

  private Path state(String id) {
    return folder.resolve(id + STATE);
  }
}
