package dev.sandhi.extract.record;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.Participant;
import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.event.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which report of an article is which, when the article is read again.
///
/// An engine that reads better may find the predicate of a meeting at another place, or a party
/// more. The report is still the same one and keeps its id. Reports and records are paired so that
/// all pairs together have most in common; of what is equally alike each keeps its turn in the
/// text.
final class ReportMatching {

  private static final Comparator<EventRecord> IN_TEXT =
      Comparator.comparing(
          (EventRecord event) -> ofPredicate(event).map(Evidence::start).orElse(0));

  private static final double ENOUGH = 3;

  /// One party more or less than before.
  private static final double SAME_PARTIES = 0.5;

  /// Less than all that makes a difference, for as many as an article can tell.
  private static final double OUT_OF_TURN = 1e-6;

  private ReportMatching() {}

  /// A report as it was known.
  record Known(String id, EventRecord event) {}

  /// For each record that was read the id of the report that it is, as far as it was known.
  static Map<EventRecord, String> match(Collection<Known> known, List<EventRecord> read) {
    return match(known, read, (_, _) -> 0);
  }

  /// The same, where more is known of a report and a record than what they say.
  static Map<EventRecord, String> match(
      Collection<Known> known,
      List<EventRecord> read,
      ToDoubleBiFunction<Known, EventRecord> memory) {
    List<Known> before =
        known.stream()
            .sorted(Comparator.comparing(Known::event, IN_TEXT).thenComparing(Known::id))
            .toList();
    List<EventRecord> now = read.stream().sorted(IN_TEXT).toList();
    double[][] weights = new double[before.size()][now.size()];
    for (int i = 0; i < before.size(); i++) {
      for (int j = 0; j < now.size(); j++) {
        double weight = weight(before.get(i), now.get(j), memory);
        weights[i][j] = weight < ENOUGH ? 0 : weight - OUT_OF_TURN * (i - j) * (i - j);
      }
    }
    int[] paired = Assignment.best(weights, now.size());
    Map<EventRecord, String> ids = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      if (paired[i] >= 0) {
        ids.put(now.get(paired[i]), before.get(i).id());
      }
    }
    return ids;
  }

  /// Whether both tell of the same parties, as far as two readings do.
  static boolean haveParties(EventRecord one, EventRecord other) {
    return shared(one, other, e -> Set.copyOf(e.parties())) >= SAME_PARTIES;
  }

  private static double weight(
      Known known, EventRecord read, ToDoubleBiFunction<Known, EventRecord> memory) {
    double remembered = memory.applyAsDouble(known, read);
    EventRecord event = known.event();
    boolean may = remembered > 0 || haveParties(event, read) && isTrip(event) == isTrip(read);
    return may && EventType.of(event) == EventType.of(read)
        ? remembered + likeness(event, read)
        : 0;
  }

  /// Who meets on a trip is told of beside it: the one is never the other, read better.
  private static boolean isTrip(EventRecord event) {
    return event instanceof Meeting meeting && meeting.kind() == MeetingKind.VISIT;
  }

  private static double likeness(EventRecord event, EventRecord read) {
    return 2 * shared(event, read, e -> Set.copyOf(e.parties()))
        + 2 * shared(event, read, ReportMatching::people)
        + one(same(event, read, ReportMatching::kind))
        + one(same(event, read, ReportMatching::status)) / 2
        + one(same(event, read, ReportMatching::start))
        + one(same(event, read, ReportMatching::city)) / 2
        + one(sameTitle(event, read))
        + shared(event, read, e -> Set.copyOf(e.topics()))
        + one(same(event, read, ReportMatching::predicate));
  }

  private static double one(boolean isSo) {
    return isSo ? 1 : 0;
  }

  private static <V> double shared(
      EventRecord one, EventRecord other, Function<EventRecord, Set<V>> values) {
    Set<V> mine = values.apply(one);
    Set<V> theirs = values.apply(other);
    Set<V> all = new HashSet<>(mine);
    all.addAll(theirs);
    return all.isEmpty() ? 0 : (double) mine.stream().filter(theirs::contains).count() / all.size();
  }

  private static boolean same(
      EventRecord one, EventRecord other, Function<EventRecord, @Nullable Object> value) {
    Object mine = value.apply(one);
    return mine != null && mine.equals(value.apply(other));
  }

  private static Set<String> people(EventRecord event) {
    return event.people().stream()
        .map(Participant::name)
        .filter(Objects::nonNull)
        .map(name -> Words.of(name).keys().getLast())
        .collect(Collectors.toSet());
  }

  private static Object kind(EventRecord event) {
    return switch (event) {
      case Meeting meeting -> meeting.kind();
      case Agreement agreement -> agreement.kind();
    };
  }

  private static Object status(EventRecord event) {
    return switch (event) {
      case Meeting meeting -> meeting.status();
      case Agreement agreement -> agreement.status();
    };
  }

  private static @Nullable Object start(EventRecord event) {
    return Optional.ofNullable(event.date()).map(EventDate::start).orElse(null);
  }

  private static @Nullable Object city(EventRecord event) {
    return event.place() == null ? null : event.place().city();
  }

  private static @Nullable Object predicate(EventRecord event) {
    return ofPredicate(event).map(Evidence::quote).orElse(null);
  }

  private static Optional<Evidence> ofPredicate(EventRecord event) {
    return event.evidence().stream()
        .filter(evidence -> evidence.field().equals("/kind"))
        .findFirst();
  }

  private static boolean sameTitle(EventRecord one, EventRecord other) {
    return Words.of(title(one)).overlaps(Words.of(title(other)));
  }

  private static @Nullable String title(EventRecord event) {
    return switch (event) {
      case Meeting meeting -> meeting.name();
      case Agreement agreement -> agreement.title();
    };
  }
}
