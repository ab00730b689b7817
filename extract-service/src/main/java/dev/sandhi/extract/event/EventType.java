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

  /// What the ids of such events begin with.
  public String prefix() {
    return prefix;
  }
}
