package dev.sandhi.common.record;

/// How the parties were in contact.
public enum MeetingMode {
  IN_PERSON,
  PHONE,
  /// At least one participant joined by video link.
  VIDEO
}
