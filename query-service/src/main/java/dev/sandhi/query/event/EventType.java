package dev.sandhi.query.event;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.query.http.ParameterReader;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The two sorts of event: the name by which the table tells them apart, how their ids are written,
/// and the record that a body holds.
public record EventType<T extends EventRecord>(String name, Pattern id, Class<T> record) {

  static final String MEETING_ID = "^mtg_[0-9a-hjkmnp-tv-z]{16,32}$";
  static final String AGREEMENT_ID = "^agr_[0-9a-hjkmnp-tv-z]{16,32}$";

  public static final EventType<Meeting> MEETING =
      new EventType<>("MEETING", Pattern.compile(MEETING_ID), Meeting.class);

  public static final EventType<Agreement> AGREEMENT =
      new EventType<>("AGREEMENT", Pattern.compile(AGREEMENT_ID), Agreement.class);

  /// The names of fields, as they are asked for; none where all are meant.
  SortedSet<String> fields(ParameterReader reader, @Nullable String given) {
    SortedSet<String> fields = new TreeSet<>();
    if (given != null) {
      List<String> known =
          Stream.of(record.getRecordComponents()).map(RecordComponent::getName).toList();
      for (String field : given.split(",", -1)) {
        if (known.contains(field)) {
          fields.add(field);
        } else {
          reader.refuse("fields", "'%s' is no field of the record".formatted(field), known);
        }
      }
      fields.add("id");
    }
    return fields;
  }

  /// As it stands in addresses.
  public String plural() {
    return name.toLowerCase(Locale.ROOT) + "s";
  }

  boolean isId(String id) {
    return this.id.matcher(id).matches();
  }
}
