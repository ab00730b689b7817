package dev.sandhi.extract.event;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Meeting;

/// The two types of event, by which rows and ids tell them apart.
public enum EventType {
  MEETING("mtg_"),
  AGREEMENT("agr_");

  private final String prefix;

  EventType(String prefix) {
    this.prefix = prefix;
  }

  public static EventType of(EventRecord event) {
    return switch (event) {
      case Meeting _ -> MEETING;
      case Agreement _ -> AGREEMENT;
    };
  }

  /// Whether it lives on, step after step, when it has come about.
  public boolean isFollowed() {
    return this == AGREEMENT;
  }

  /// The type of an event that has this id.
  public static EventType ofId(String id) {
    return id.startsWith(MEETING.prefix) ? MEETING : AGREEMENT;
  }

  /// What the ids of such events begin with.
  public String prefix() {
    return prefix;
  }
}
