package dev.sandhi.common.record;

/// Where a meeting stands, as the text tells it.
public enum MeetingStatus {
  /// Took place, or is under way.
  HELD,
  /// Will take place, is expected.
  PLANNED,
  /// Offered, invited, called for; not confirmed.
  PROPOSED,
  POSTPONED,
  /// Called off or refused.
  CANCELLED
}
