package dev.sandhi.extract.record;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.Participant;
import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.event.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which report of an article is which, when the article is read again.
///
/// An engine that reads better may find the predicate of a meeting at another place, or a party
/// more. The report is still the same one and keeps its id. Those with most in common are taken for
/// each other first.
final class ReportMatching {

  private static final double SAME_READING = 100;
  private static final double ENOUGH = 3;

  /// One party more or less than before.
  private static final double SAME_PARTIES = 0.5;

  private ReportMatching() {}

  /// A report as it was known, and what the engine calls it.
  record Known(String id, @Nullable String readingId, EventRecord event) {}

  private record Match(double likeness, int known, int read) {}

  /// For each report that was read the id of the one that it is, as far as it was known.
  static Map<EventRecord, String> match(List<Known> known, List<EventRecord> read) {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      for (int j = 0; j < read.size(); j++) {
        double likeness = likeness(known.get(i), read.get(j));
        if (likeness >= ENOUGH) {
          matches.add(new Match(likeness, i, j));
        }
      }
    }
    matches.sort(
        Comparator.comparingDouble((Match match) -> -match.likeness)
            .thenComparing(match -> known.get(match.known).id())
            .thenComparingInt(match -> match.read));
    Map<EventRecord, String> ids = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Match match : matches) {
      String id = known.get(match.known).id();
      if (!taken.contains(id) && !ids.containsKey(read.get(match.read))) {
        taken.add(id);
        ids.put(read.get(match.read), id);
      }
    }
    return ids;
  }

  private static double likeness(Known known, EventRecord read) {
    EventRecord event = known.event();
    boolean sameReading = read.id().equals(known.readingId());
    double parties = shared(event, read, e -> Set.copyOf(e.parties()));
    if (EventType.of(event) != EventType.of(read) || !sameReading && parties < SAME_PARTIES) {
      return 0;
    }
    return (sameReading ? SAME_READING : 0)
        + 2 * parties
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

  /// The place of the predicate, if the text is the same one.
  private static @Nullable Object predicate(EventRecord event) {
    Predicate<Evidence> ofKind = evidence -> evidence.field().equals("/kind");
    return event.evidence().stream()
        .filter(ofKind)
        .map(evidence -> evidence.start() + evidence.quote())
        .findFirst()
        .orElse(null);
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
