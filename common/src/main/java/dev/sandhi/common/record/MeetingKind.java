package dev.sandhi.common.record;

/// What sort of contact a meeting is.
public enum MeetingKind {
  /// Talks, a summit, a dialogue round, a conference, a call.
  MEETING,
  /// An official of one country travels to another; the record is the trip.
  VISIT
}
