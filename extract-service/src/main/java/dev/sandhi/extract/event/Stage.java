package dev.sandhi.extract.event;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingStatus;

/// Where a status lies in the life of an event: those of a later step have a higher rank.
public record Stage(String status, int rank, boolean isAhead) {

  public static Stage of(EventRecord event) {
    return switch (event) {
      case Meeting meeting -> of(meeting.status());
      case Agreement agreement -> of(agreement.status());
    };
  }

  public static Stage of(MeetingStatus status) {
    return switch (status) {
      case PROPOSED -> new Stage(status.name(), 0, true);
      case PLANNED -> new Stage(status.name(), 1, true);
      case POSTPONED -> new Stage(status.name(), 2, true);
      case CANCELLED -> new Stage(status.name(), 3, true);
      case HELD -> new Stage(status.name(), 4, false);
    };
  }

  public static Stage of(AgreementStatus status) {
    return switch (status) {
      case NEGOTIATING -> new Stage(status.name(), 0, false);
      case PLANNED -> new Stage(status.name(), 1, true);
      case AGREED -> new Stage(status.name(), 2, false);
      case REJECTED -> new Stage(status.name(), 3, false);
      case SIGNED -> new Stage(status.name(), 4, false);
      case IN_FORCE -> new Stage(status.name(), 5, false);
      case RENEWED -> new Stage(status.name(), 6, false);
      case SUSPENDED -> new Stage(status.name(), 7, false);
      case TERMINATED -> new Stage(status.name(), 8, false);
    };
  }
}
