package dev.sandhi.query.event;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Meeting;
import java.util.regex.Pattern;

/// The two sorts of event: the name by which the table tells them apart, how their ids are written,
/// and the record that a body holds.
record EventType<T extends EventRecord>(String name, String idPattern, Class<T> record) {

  static final String MEETING_ID = "^mtg_[0-9a-hjkmnp-tv-z]{16,32}$";
  static final String AGREEMENT_ID = "^agr_[0-9a-hjkmnp-tv-z]{16,32}$";

  static final EventType<Meeting> MEETING = new EventType<>("MEETING", MEETING_ID, Meeting.class);

  static final EventType<Agreement> AGREEMENT =
      new EventType<>("AGREEMENT", AGREEMENT_ID, Agreement.class);

  boolean isId(String id) {
    return Pattern.matches(idPattern, id);
  }
}
