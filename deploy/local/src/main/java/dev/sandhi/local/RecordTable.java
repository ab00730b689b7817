package dev.sandhi.local;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.Participant;
import dev.sandhi.common.record.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Records for a reader: a line each, names in Latin letters where they are known.
final class RecordTable {

  private static final List<String> HEAD =
      List.of("DATE", "KIND", "STATUS", "PARTIES", "WHO", "PLACE", "ID");
  private static final String UNKNOWN = "–";

  private RecordTable() {}

  static List<String> meetings(List<Meeting> meetings) {
    return lines(
        meetings.stream()
            .map(meeting -> row(meeting, meeting.kind().name(), meeting.status().name()))
            .toList());
  }

  static List<String> agreements(List<Agreement> agreements) {
    return lines(
        agreements.stream()
            .map(agreement -> row(agreement, agreement.kind().name(), agreement.status().name()))
            .toList());
  }

  private static List<String> lines(List<List<String>> rows) {
    return rows.isEmpty() ? List.of("none") : new Table(HEAD, rows).lines();
  }

  private static List<String> row(EventRecord event, String kind, String status) {
    List<String> row = new ArrayList<>(List.of(date(event.date()), kind, status));
    row.add(orUnknown(String.join(" ", event.parties())));
    row.add(
        orUnknown(event.people().stream().map(RecordTable::who).collect(Collectors.joining(", "))));
    row.add(place(event.place()));
    row.add(event.id());
    return row;
  }

  /// A date; `?` where the text has words for it that give none, `!` where it contradicts itself.
  private static String date(@Nullable EventDate date) {
    if (date == null) {
      return UNKNOWN;
    }
    if (date.start() == null) {
      return "?";
    }
    String end = date.end() == null ? "" : "/" + date.end().iso();
    return date.start().iso() + end + (date.conflict() == null ? "" : " !");
  }

  private static String who(Participant person) {
    return Stream.of(person.nameLatin(), person.name(), person.role())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static String place(@Nullable Place place) {
    if (place == null) {
      return UNKNOWN;
    }
    String city = place.cityLatin() == null ? place.city() : place.cityLatin();
    return orUnknown(
        Stream.of(city == null ? place.venue() : city, place.country())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", ")));
  }

  private static String orUnknown(String text) {
    return text.isEmpty() ? UNKNOWN : text;
  }
}
