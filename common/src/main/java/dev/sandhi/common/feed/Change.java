package dev.sandhi.common.feed;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A change of one event. Changes are numbered in the order of their commits, so whoever has read
/// up to a number has missed nothing before it.
public record Change(
    @Schema(description = "Counts up, with gaps.", examples = "1042") long number,
    Instant at,
    Kind kind,
    @Schema(description = "`MEETING` or `AGREEMENT`.", examples = "MEETING") String type,
    @Schema(examples = "mtg_vk6ft85fzzzr02ye95rj") String id,
    @Schema(description = "For `MERGED`: the event that stands in its place.")
        @Nullable String into,
    @Schema(description = "The event's version after it, from 1; 0 when it is gone.") int version) {

  /// What became of the event.
  @Schema(name = "ChangeKind")
  public enum Kind {
    CREATED,
    UPDATED,
    /// It proved to be one with another event, which stands in its place.
    MERGED,
    /// No report tells of it any more, or a curator rejected it.
    WITHDRAWN
  }
}
