package dev.sandhi.query.event;

import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which events are asked for: all that meet every condition, and of each condition any value. An
/// empty set asks for nothing in particular.
record EventFilter<T extends EventRecord>(
    EventType<T> type,
    SortedSet<String> countries,
    SortedSet<String> persons,
    SortedSet<Topic> topics,
    SortedSet<? extends Enum<?>> kinds,
    SortedSet<? extends Enum<?>> statuses,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Background background) {

  /// The filters in words that are the same however they were written; a cursor is bound to them.
  String canonical() {
    return Stream.of(type.name(), countries, persons, topics, kinds, statuses, from, to, background)
        .map(String::valueOf)
        .toList()
        .toString();
  }

  /// The condition of SQL.
  Where where() {
    Where where = new Where().and("type = :type", "type", type.name());
    switch (background) {
      case EXCLUDE -> where.and("not background");
      case ONLY -> where.and("background");
      case INCLUDE -> {}
    }
    if (!countries.isEmpty()) {
      where.and("parties && cast(:countries as text[])", "countries", words(countries));
    }
    if (!topics.isEmpty()) {
      where.and("topics && cast(:topics as text[])", "topics", words(topics));
    }
    if (!kinds.isEmpty()) {
      where.and("kind = any(cast(:kinds as text[]))", "kinds", words(kinds));
    }
    if (!statuses.isEmpty()) {
      where.and("status = any(cast(:statuses as text[]))", "statuses", words(statuses));
    }
    if (!persons.isEmpty()) {
      where.anyOf("person_keys @> records.name_keys(%s)", "person", List.copyOf(persons));
    }
    overlap(where);
    return where;
  }

  /// The days of an event overlap those asked for; an unknown date, which is null, never does.
  private void overlap(Where where) {
    if (from != null) {
      where.and("date_to >= :from", "from", from);
    }
    if (to != null) {
      where.and("date_from <= :to", "to", to);
    }
  }

  private static String[] words(SortedSet<?> values) {
    return values.stream().map(String::valueOf).toArray(String[]::new);
  }
}
