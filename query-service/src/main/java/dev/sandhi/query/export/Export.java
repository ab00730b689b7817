package dev.sandhi.query.export;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An export: what was asked for, and how far it has come.
record Export(
    @Schema(examples = "exp_5n8q2w7r4t9k3m6x") String id,
    State state,
    @Schema(description = "`meetings` or `agreements`.", examples = "meetings") String of,
    @Schema(description = "The filters, as they were asked for.", examples = "country=IN")
        String query,
    ExportFormat format,
    Compression compression,
    @Schema(
            description = "The records written so far; all of them when it is done.",
            examples = "1280")
        long rows,
    @Schema(description = "The length of the file in bytes; `null` until it is done.")
        @Nullable Long bytes,
    @Schema(description = "The SHA-256 of the file in hexadecimal; `null` until it is done.")
        @Nullable String sha256,
    @Schema(description = "When it began; it holds what stood then, and not what came later.")
        Instant startedAt,
    @Schema(description = "When it last went on.") Instant updatedAt,
    @Schema(description = "When the file is thrown away.") Instant expiresAt,
    @Schema(description = "Where the file is; `null` until it is done.") @Nullable String file,
    @Schema(description = "What went wrong; `null` where nothing did.") @Nullable String problem) {

  /// How far it has come.
  @Schema(name = "ExportState")
  enum State {
    RUNNING,
    DONE,
    FAILED
  }

  @Schema(name = "ExportCompression")
  enum Compression {
    NONE,
    GZIP
  }

  /// What every id begins with.
  static final String PREFIX = "exp_";

  static final Duration KEPT = Duration.ofHours(24);

  /// It writes every few moments; after so long its process has died.
  private static final Duration SILENCE = Duration.ofMinutes(2);

  static Export begun(String id, ExportRequest request, Instant now) {
    return new Export(
        id,
        State.RUNNING,
        request.of(),
        request.query(),
        request.format(),
        request.compression(),
        0,
        null,
        null,
        now,
        now,
        now.plus(KEPT),
        null,
        null);
  }

  Export at(long written, Instant now) {
    return with(State.RUNNING, written, now, null);
  }

  Export done(long written, long length, String hash, Instant now) {
    return new Export(
        id,
        State.DONE,
        of,
        query,
        format,
        compression,
        written,
        length,
        hash,
        startedAt,
        now,
        expiresAt,
        "/v1/exports/" + id + "/file",
        null);
  }

  Export failed(String why, Instant now) {
    return with(State.FAILED, rows, now, why);
  }

  boolean isExpired(Instant now) {
    return expiresAt.isBefore(now);
  }

  /// As it is seen now: what has been silent for too long has failed.
  Export seen(Instant now) {
    return state == State.RUNNING && updatedAt.plus(SILENCE).isBefore(now)
        ? failed("The process that wrote it has stopped. Ask for it again.", updatedAt)
        : this;
  }

  private Export with(State next, long written, Instant now, @Nullable String why) {
    return new Export(
        id,
        next,
        of,
        query,
        format,
        compression,
        written,
        null,
        null,
        startedAt,
        now,
        expiresAt,
        null,
        why);
  }
}
