package dev.sandhi.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.article.Extraction;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Report;
import dev.sandhi.extract.engine.ExtractionEngine;
import dev.sandhi.extract.event.Telling;
import dev.sandhi.extract.joining.Account;
import dev.sandhi.extract.joining.BCubed;
import dev.sandhi.extract.joining.Constraints;
import dev.sandhi.extract.joining.EventCorpus;
import dev.sandhi.extract.joining.EventCorpus.Source;
import dev.sandhi.extract.joining.Joining;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which reports of the corpus are put together, from the records that the engine takes. What it
/// reads of an event that no perfect reader finds there belongs to no event, and is left out.
///
/// The goal is 0.95 with no look-alikes taken for one. It is reached but for the part kept apart,
/// where wrong days, people and subjects that are read keep it below. The figures here are what a
/// build may not fall below.
class ReadEventsTest {

  private static final ExtractionEngine ENGINE = ExtractionEngine.load();

  private final Map<String, String> eventOf = new HashMap<>();
  private final List<Account> accounts = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "tune, 0.976, 0",
    "alike, 0.979, 0",
    "fresh, 0.979, 0",
    "held, 0.936, 2",
    "late, 0.984, 0"
  })
  void reportsOfAnEventAreFoundTogether(String part, double least, int mostMerged) {
    EventCorpus corpus = EventCorpus.load(part);
    corpus.articles().values().forEach(source -> read(source, corpus));

    List<Set<String>> groups =
        Joining.join(accounts, Constraints.NONE).stream()
            .map(group ->
                group.stream()
                    .map(Account::id)
                    .filter(eventOf::containsKey)
                    .collect(Collectors.<String>toSet()))
            .toList();
    Map<String, Set<String>> gold = new HashMap<>();
    eventOf.forEach((id, event) -> gold.computeIfAbsent(event, _ -> new TreeSet<>()).add(id));

    BCubed score = BCubed.of(groups, List.copyOf(gold.values()));
    System.out.printf("%s, as read: %s, of %d read%n", part, score, accounts.size());
    assertThat(score.f1()).as(score.toString()).isGreaterThanOrEqualTo(least);
    assertThat(groups)
        .filteredOn(group -> corpus.haveLookalikes(eventsOf(group)))
        .as("events that resemble each other, and were taken for one")
        .hasSizeLessThanOrEqualTo(mostMerged);
  }

  private Set<String> eventsOf(Set<String> reports) {
    return reports.stream().map(id -> eventOf.getOrDefault(id, "")).collect(Collectors.toSet());
  }

  private void read(Source source, EventCorpus corpus) {
    Extraction extraction = ENGINE.extract(source.article());
    List<EventRecord> read = new ArrayList<>(extraction.meetings());
    read.addAll(extraction.agreements());
    Map<EventRecord, String> known = ReportMatching.match(gold(source, corpus), read);
    for (EventRecord event : read) {
      String id = source.id() + "/" + event.id();
      Report report =
          new Report(
              id,
              source.id(),
              1,
              null,
              null,
              null,
              extraction.publishedOn(),
              "1",
              Records.EXTRACTED);
      accounts.add(Account.of(new Telling(event, report)));
      if (known.containsKey(event)) {
        eventOf.put(id, known.getOrDefault(event, ""));
      }
    }
  }

  /// What the article tells, each report under the name of its event.
  private static List<ReportMatching.Known> gold(Source source, EventCorpus corpus) {
    List<ReportMatching.Known> gold = new ArrayList<>();
    for (EventCorpus.Event event : corpus.events()) {
      for (Telling telling : event.tellings()) {
        if (telling.report().articleId().equals(source.id())) {
          gold.add(new ReportMatching.Known(event.id(), telling.event()));
        }
      }
    }
    return gold;
  }
}
