package dev.sandhi.extract.record;

import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.event.StableId;

/// Decides which event a report belongs to.
///
/// Each report founds an event of its own, whose id follows from the report's; so a report that is
/// found again keeps its event. To join the reports of several articles is to answer the id of an
/// event that is there already.
final class EventFounding {

  private EventFounding() {}

  static String eventOf(EventType type, String reportId) {
    return StableId.of(type.prefix(), type.name(), reportId);
  }
}
