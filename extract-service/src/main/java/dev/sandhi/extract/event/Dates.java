package dev.sandhi.extract.event;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.common.record.FieldSupport;
import dev.sandhi.common.record.OtherValue;
import dev.sandhi.common.record.PartialDate;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which of several reported dates an event gets.
final class Dates {

  static final String FIELD = "/date";

  /// The reading that lost, where a text contradicts itself: `26 July 2025 was a Saturday; …`.
  private static final Pattern LOST = Pattern.compile("(\\d{1,2} [A-Z][a-z]+ \\d{4}) was a ");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Dates() {}

  static Ballot<EventDate> ballot(List<Telling> tellings, Sources sources) {
    return Ballot.on(FIELD, sources, Dates::isSame, Dates::isFiner)
        .cast(tellings, telling -> dated(telling.event().date()));
  }

  /// The date of the step that the event stands at; of a meeting that is told without one, the date
  /// that it was planned for.
  static Optional<Ballot.Chosen<EventDate>> choose(
      List<Telling> latest, List<Telling> all, Sources sources) {
    boolean meeting = all.getFirst().type() == EventType.MEETING;
    return ballot(latest, sources)
        .choose()
        .or(() -> meeting ? ballot(all, sources).choose() : Optional.empty())
        .map(Dates::withLostReading);
  }

  /// Why there is no date, where no report gives one.
  static @Nullable EventDate unresolved(List<Telling> latest) {
    return latest.stream()
        .map(telling -> telling.event().date())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Ballot.Chosen<EventDate> withLostReading(Ballot.Chosen<EventDate> chosen) {
    FieldSupport support = chosen.support();
    List<OtherValue> others = new ArrayList<>(support.others());
    String why = support.why();
    for (Telling telling : chosen.backers()) {
      EventDate date = Objects.requireNonNull(telling.event().date());
      Optional<LocalDate> lost = lost(date);
      if (lost.isPresent()) {
        why = date.conflict();
        others.add(other(telling, date, lost.get()));
      }
    }
    boolean within = support.others().isEmpty() && !others.isEmpty();
    return new Ballot.Chosen<>(
        chosen.value(),
        chosen.backers(),
        new FieldSupport(
            support.independentReports(),
            support.reports(),
            within ? FieldSupport.Decision.WITHIN_REPORT : support.decidedBy(),
            why,
            others));
  }

  private static OtherValue other(Telling telling, EventDate date, LocalDate lost) {
    Evidence words =
        telling.asReport().evidence().stream()
            .filter(evidence -> evidence.field().equals(FIELD))
            .findFirst()
            .orElse(null);
    return new OtherValue(
        new EventDate(
            new PartialDate.Day(lost), null, date.words(), date.basis(), date.conflict(), null),
        1,
        List.of(telling.report().id()),
        words);
  }

  private static Optional<LocalDate> lost(EventDate date) {
    if (date.conflict() == null || !(date.start() instanceof PartialDate.Day(LocalDate day))) {
      return Optional.empty();
    }
    Matcher told = LOST.matcher(date.conflict());
    try {
      Optional<LocalDate> other =
          told.find() ? Optional.of(LocalDate.parse(told.group(1), DAY)) : Optional.empty();
      return other.filter(otherDay -> !otherDay.equals(day));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static @Nullable EventDate dated(@Nullable EventDate date) {
    return date == null || date.start() == null ? null : date;
  }

  private static boolean isSame(EventDate one, EventDate other) {
    return Objects.equals(one.start(), other.start()) && Objects.equals(one.end(), other.end());
  }

  /// Whether one says more than the other and does not contradict it: a day says more than its
  /// month or its week, and the days of a meeting say more than one of them.
  private static boolean isFiner(EventDate one, EventDate other) {
    return isVague(other) ? isWithin(one, other) : !isVague(one) && isWithin(other, one);
  }

  private static boolean isWithin(EventDate one, EventDate other) {
    return !first(one).isBefore(first(other))
        && !last(one).isAfter(last(other))
        && (first(one).isAfter(first(other)) || last(one).isBefore(last(other)));
  }

  /// A month, a year, or a week from Monday to Sunday.
  private static boolean isVague(EventDate date) {
    boolean week =
        first(date).getDayOfWeek() == DayOfWeek.MONDAY
            && last(date).equals(first(date).plusDays(6));
    return week || !(date.start() instanceof PartialDate.Day);
  }

  private static LocalDate first(EventDate date) {
    return Objects.requireNonNull(date.start()).earliest();
  }

  private static LocalDate last(EventDate date) {
    return (date.end() == null ? Objects.requireNonNull(date.start()) : date.end()).latest();
  }
}
