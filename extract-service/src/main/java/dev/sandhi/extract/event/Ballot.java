package dev.sandhi.extract.event;

import dev.sandhi.common.record.Evidence;
import dev.sandhi.common.record.FieldSupport;
import dev.sandhi.common.record.FieldSupport.Decision;
import dev.sandhi.common.record.OtherValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The values that reports give one field. The value wins that most independent reports give; a
/// report that gives a coarser one speaks for each finer one that it leaves room for. Of equals the
/// one wins that was reported first.
final class Ballot<V> {

  private final String field;
  private final Sources sources;
  private final BiPredicate<V, V> same;
  private final BiPredicate<V, V> refines;
  private final List<Option<V>> options = new ArrayList<>();

  private Ballot(String field, Sources sources, BiPredicate<V, V> same, BiPredicate<V, V> refines) {
    this.field = field;
    this.sources = sources;
    this.same = same;
    this.refines = refines;
  }

  /// A value, and the reports that give it.
  private record Option<V>(V value, List<Telling> voters) {}

  /// The value that won, the reports that agree with it, and the account of it.
  record Chosen<V>(V value, List<Telling> backers, FieldSupport support) {

    /// Whether the report agrees with it; their ids are in order.
    boolean isBackedBy(Telling telling) {
      return Collections.binarySearch(support.reports(), telling.report().id()) >= 0;
    }
  }

  /// A ballot on values of which none is finer than another.
  static <V> Ballot<V> on(String field, Sources sources) {
    return new Ballot<>(field, sources, Object::equals, (_, _) -> false);
  }

  /// A ballot on values that may be written in several ways.
  static <V> Ballot<V> on(String field, Sources sources, BiPredicate<V, V> same) {
    return new Ballot<>(field, sources, same, (_, _) -> false);
  }

  /// A ballot on values of which one may say the same as another, more exactly.
  static <V> Ballot<V> on(
      String field, Sources sources, BiPredicate<V, V> same, BiPredicate<V, V> refines) {
    return new Ballot<>(field, sources, same, refines);
  }

  /// Lets each report vote for what it says, if it says anything.
  Ballot<V> cast(List<Telling> tellings, Function<Telling, @Nullable V> value) {
    for (Telling telling : tellings) {
      @Nullable V said = value.apply(telling);
      if (said != null) {
        cast(telling, said);
      }
    }
    return this;
  }

  void cast(Telling telling, V value) {
    for (Option<V> option : options) {
      if (same.test(option.value, value)) {
        option.voters.add(telling);
        return;
      }
    }
    options.add(new Option<>(value, new ArrayList<>(List.of(telling))));
  }

  Optional<Chosen<V>> choose() {
    return options.stream().max(Comparator.comparingInt(this::support)).map(this::chosen);
  }

  /// The account of a value that was chosen for a reason of its own.
  FieldSupport supportOf(V value, Decision decision, @Nullable String why) {
    List<Telling> backers =
        options.stream()
            .filter(o -> same.test(o.value, value))
            .findFirst()
            .map(Option::voters)
            .orElse(List.of());
    List<OtherValue> others =
        options.stream()
            .filter(o -> !same.test(o.value, value))
            .sorted(best())
            .map(this::other)
            .toList();
    return new FieldSupport(sources.count(backers), ids(backers), decision, why, others);
  }

  private Chosen<V> chosen(Option<V> first) {
    Option<V> winner = options.stream().sorted(best()).findFirst().orElse(first);
    List<Telling> backers = backers(winner);
    List<Option<V>> others =
        options.stream()
            .filter(o -> !same.test(winner.value, o.value) && !refines.test(winner.value, o.value))
            .sorted(best())
            .toList();
    FieldSupport support =
        new FieldSupport(
            sources.count(backers),
            ids(backers),
            decision(winner, backers, others),
            null,
            others.stream().map(this::other).toList());
    return new Chosen<>(winner.value, backers, support);
  }

  private Decision decision(Option<V> winner, List<Telling> backers, List<Option<V>> others) {
    if (others.isEmpty()) {
      boolean refined = backers.size() > winner.voters.size();
      return refined ? Decision.MOST_EXACT : Decision.UNCONTESTED;
    }
    return support(winner) > support(others.getFirst())
        ? Decision.MOST_REPORTS
        : Decision.FIRST_REPORT;
  }

  /// Best supported first; of equals the finer, then the one reported first.
  private Comparator<Option<V>> best() {
    return Comparator.comparingInt((Option<V> option) -> -support(option))
        .thenComparingInt(option -> -coarser(option))
        .thenComparingInt(options::indexOf);
  }

  private int coarser(Option<V> option) {
    return (int) options.stream().filter(o -> refines.test(option.value, o.value)).count();
  }

  private int support(Option<V> option) {
    return sources.count(backers(option));
  }

  private List<Telling> backers(Option<V> option) {
    List<Telling> backers = new ArrayList<>(option.voters);
    options.stream()
        .filter(o -> refines.test(option.value, o.value))
        .forEach(o -> backers.addAll(o.voters));
    return backers;
  }

  private OtherValue other(Option<V> option) {
    return new OtherValue(
        option.value,
        sources.count(option.voters),
        ids(option.voters),
        evidence(option.voters.getFirst()));
  }

  private @Nullable Evidence evidence(Telling telling) {
    return telling.asReport().evidence().stream()
        .filter(evidence -> evidence.field().equals(field))
        .findFirst()
        .orElse(null);
  }

  private static List<String> ids(List<Telling> tellings) {
    return tellings.stream().map(telling -> telling.report().id()).distinct().sorted().toList();
  }
}
