package dev.sandhi.common.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Another event that this one belongs to.
public record EventLink(
    Kind kind,
    @Schema(description = "The other event.", examples = "mtg_vk6ft85fzzzr02ye95rj") String event) {

  /// How the events belong together.
  @Schema(name = "EventLinkKind")
  public enum Kind {
    /// The agreement was concluded at the meeting.
    CONCLUDED_AT,
    /// The agreement was concluded at this meeting.
    CONCLUDED,
    /// The talks were held on the visit.
    DURING,
    /// On this visit the talks were held.
    INCLUDES,
    /// It follows up the earlier event.
    FOLLOWS,
    /// The later event follows it up.
    FOLLOWED_BY
  }
}
