package dev.sandhi.query.export;

import dev.sandhi.query.event.EventRow;
import dev.sandhi.query.event.EventWalk;
import dev.sandhi.query.export.Export.Compression;
import dev.sandhi.query.format.RecordFormats;
import dev.sandhi.query.format.RecordLines;
import dev.sandhi.query.http.Cursor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Writes exports, a few at a time. Each walks its list in steps as a client would, so that it
/// holds no more than a step in memory and no snapshot in the database.
@Singleton
final class Exporter {

  private static final Logger LOG = Logger.getLogger(Exporter.class);
  private static final int AT_ONCE = 2;
  private static final int STEP = 500;

  /// By then one of those that are being written may be done.
  private static final Duration SOON = Duration.ofSeconds(10);

  private final ExportFiles files;
  private final EventWalk walk;
  private final RecordFormats formats;
  private final Clock clock = Clock.systemUTC();
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final ExecutorService threads =
      Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().name("export-", 1).factory());

  Exporter(ExportFiles files, EventWalk walk, RecordFormats formats) {
    this.files = files;
    this.walk = walk;
    this.formats = formats;
  }

  /// Begins to write it in the background; where as many as may are being written or kept, it tells
  /// instead when to ask again.
  Optional<Instant> begin(Export export, ExportRequest request) {
    Instant now = clock.instant();
    files.deleteExpired(now);
    if (!files.hasRoomForAnother()) {
      return Optional.of(files.nextExpiry(now));
    }
    if (!room.tryAcquire()) {
      return Optional.of(now.plus(SOON));
    }
    try {
      files.save(export);
      threads.execute(() -> run(export, request));
      return Optional.empty();
    } catch (IOException | RejectedExecutionException e) {
      room.release();
      throw new IllegalStateException("an export cannot be begun", e);
    }
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }

  private void run(Export begun, ExportRequest request) {
    try {
      write(begun, request);
    } catch (NoRoomException full) {
      LOG.warnf("export %s failed: %s", begun.id(), full.getMessage());
      fail(begun, "There is no room for a file of this length. Ask for less, or compress it.");
    } catch (IOException
        | UncheckedIOException
        | PersistenceException
        | IllegalStateException failure) {
      LOG.errorf(failure, "export %s failed", begun.id());
      fail(begun, "It could not be written. Try again later.");
    } finally {
      room.release();
    }
  }

  private void fail(Export begun, String why) {
    try {
      Files.deleteIfExists(files.file(begun.id()));
      files.update(begun.failed(why, clock.instant()));
    } catch (IOException e) {
      LOG.errorf(e, "nor can it be told that export %s failed", begun.id());
    }
  }

  private void write(Export begun, ExportRequest request) throws IOException {
    Path file = files.file(begun.id());
    MessageDigest digest = sha256();
    long rows;
    try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file));
        OutputStream counted = new DigestOutputStream(raw, digest);
        OutputStream out =
            request.compression() == Compression.GZIP ? new GZIPOutputStream(counted) : counted) {
      rows = write(begun, request, out);
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    if (rows < 0 || !files.update(begun.done(rows, Files.size(file), hash, clock.instant()))) {
      files.delete(begun.id());
    }
  }

  /// How many records were written; less than zero where it was deleted meanwhile.
  private long write(Export begun, ExportRequest request, OutputStream out) throws IOException {
    RecordLines lines =
        formats.lines(
            request.format().format(),
            request.type().record(),
            request.list().fields(),
            request.byteOrderMark());
    out.write(lines.head().getBytes(StandardCharsets.UTF_8));
    long rows = 0;
    @Nullable Cursor after = null;
    List<EventRow> step;
    do {
      step = walk.step(request.list(), after, STEP);
      for (EventRow row : step) {
        out.write(lines.ofRecord().apply(row.body()).getBytes(StandardCharsets.UTF_8));
        after = row.place();
      }
      rows += step.size();
      if (!files.update(begun.at(rows, clock.instant()))) {
        return -1;
      }
      if (!files.hasRoom()) {
        throw new NoRoomException();
      }
    } while (step.size() == STEP);
    return rows;
  }

  /// The folder took all that it may while a file was being written.
  private static final class NoRoomException extends IOException {
    private static final long serialVersionUID = 1;

    NoRoomException() {
      super("the folder of the exports is full");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
