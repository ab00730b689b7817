package dev.sandhi.extract.engine.timex;

import dev.sandhi.extract.engine.timex.TimeWord.Role;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All rules, in the levels that they work in: each level reads the words and what the level before
/// it found.
final class TimexGrammar {

  private final List<Map<Object, List<Start>>> levels;
  private final List<TimexRule> rules;

  TimexGrammar(TimeLexicon lexicon) {
    List<List<TimexRule>> all =
        List.of(
            basic(lexicon),
            QualifiedRules.years(),
            QualifiedRules.parts(),
            QualifiedRules.pairs(),
            SpanRules.rules(),
            SpanRules.limits());
    this.levels = all.stream().map(TimexGrammar::byFirstSort).toList();
    this.rules = all.stream().flatMap(List::stream).toList();
  }

  /// A rule, and a slot that its match may start with.
  ///
  /// @param whole whether the slot may be all of the match
  record Start(Slot<?> slot, TimexRule rule, boolean whole) {

    Start(Slot<?> slot, TimexRule rule) {
      this(slot, rule, rule.isWhole(slot));
    }
  }

  int levels() {
    return levels.size();
  }

  /// The rules of a level that may start with readings of this sort.
  List<Start> startingWith(Reading reading, int level) {
    List<Start> starts = levels.get(level).get(sortOf(reading));
    return starts == null ? List.of() : starts;
  }

  List<TimexRule> rules() {
    return rules;
  }

  private static List<TimexRule> basic(TimeLexicon lexicon) {
    return Stream.of(
            CalendarRules.days(),
            CalendarRules.daysBehindMonth(),
            CalendarRules.numbers(),
            CalendarRules.daysOfMonth(),
            DayRangeRules.ranges(),
            MonthRules.months(),
            MonthRules.years(),
            MonthRules.yearSpans(),
            WeekdayRules.rules(),
            RelativeRules.fromPublication(),
            RelativeRules.fromTheTextBefore(),
            DistanceRules.ago(),
            DistanceRules.later(),
            DistanceRules.unnumbered(),
            LengthRules.exact(),
            LengthRules.compound(),
            vague(lexicon))
        .flatMap(List::stream)
        .toList();
  }

  /// A rule for each name that the list of vague times gives.
  private static List<TimexRule> vague(TimeLexicon lexicon) {
    return lexicon.vagueRules().stream()
        .sorted()
        .map(name ->
            TimexRule.always(
                name,
                List.of(Slot.of(TimeWord.VaguePhrase.class, phrase -> phrase.rule().equals(name))),
                _ -> new TimeValue.Vague()))
        .toList();
  }

  /// What the rules are sorted by: the type of a reading; and of the words that tie times together,
  /// which are the most frequent of the language, the role.
  private static Object sortOf(Reading reading) {
    return reading instanceof TimeWord.Link link ? link.role() : reading.getClass();
  }

  private static Stream<?> sorts(Slot<?> slot, Class<?> type) {
    return type == TimeWord.Link.class
        ? Stream.of(Role.values()).filter(role -> slot.accepts(new TimeWord.Link(role)))
        : Stream.of(type);
  }

  private static Map<Object, List<Start>> byFirstSort(List<TimexRule> rules) {
    Map<Object, List<Start>> index = new IdentityHashMap<>();
    for (TimexRule rule : rules) {
      for (Slot<?> slot : rule.firstSlots()) {
        for (Class<?> type : concrete(slot.type())) {
          sorts(slot, type)
              .forEach(sort ->
                  index.computeIfAbsent(sort, _ -> new ArrayList<>()).add(new Start(slot, rule)));
        }
      }
    }
    return index;
  }

  /// A slot of a sealed type may take any of its records.
  private static List<Class<?>> concrete(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).<Class<?>>map(sub -> sub).toList()
        : List.of(type);
  }
}
