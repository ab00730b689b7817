package dev.sandhi.extract.joining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.extract.event.Telling;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which reports of the corpus are put together, from the records that a perfect reader takes.
class JoiningTest {

  private static final int ORDERS = 20;
  private static final int CORRECTIONS = 8;

  @ParameterizedTest
  @ValueSource(strings = {"tune", "alike", "fresh", "held", "late"})
  void reportsOfAnEventAreFoundTogether(String part) {
    EventCorpus corpus = EventCorpus.load(part);

    BCubed score = BCubed.of(named(Joining.join(accounts(corpus), Constraints.NONE)), gold(corpus));

    System.out.printf("%s: %d events, %s%n", part, corpus.events().size(), score);
    assertThat(score.f1()).as(score.toString()).isGreaterThanOrEqualTo(0.95);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tune", "alike", "fresh", "late", "held"})
  void eventsThatResembleEachOtherAreKeptApart(String part) {
    EventCorpus corpus = EventCorpus.load(part);

    assertThat(mergedLookalikes(corpus, named(Joining.join(accounts(corpus), Constraints.NONE))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tune", "alike"})
  void orderOfReportsMakesNoDifference(String part) {
    List<Account> accounts = accounts(EventCorpus.load(part));
    List<Set<String>> groups = named(Joining.join(accounts, Constraints.NONE));
    for (int seed = 0; seed < ORDERS; seed++) {
      List<Account> shuffled = new ArrayList<>(accounts);
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(named(Joining.join(shuffled, Constraints.NONE)))
          .as("order " + seed)
          .isEqualTo(groups);
    }
  }

  /// A report can only be joined with those that it reaches from like to like, so these alone have
  /// to be looked at when it comes.
  @ParameterizedTest
  @ValueSource(strings = {"tune", "alike"})
  void groupIsTheSameWhateverElseThereIs(String part) {
    List<Account> all = accounts(EventCorpus.load(part));
    Map<String, Set<String>> groupOf = new HashMap<>();
    for (Set<String> group : named(Joining.join(all, Constraints.NONE))) {
      group.forEach(id -> groupOf.put(id, group));
    }
    for (Account account : all) {
      List<Set<String>> near = named(Joining.join(reached(account, all), Constraints.NONE));

      assertThat(near).as(account.id()).contains(groupOf.get(account.id()));
    }
  }

  @Test
  void laterOfTwoWordsOfCuratorsHolds() {
    List<Account> accounts = accounts(EventCorpus.load("tune"));
    Set<String> one = Set.of(accounts.getFirst().id());
    Account last =
        accounts.stream()
            .filter(account -> account.type() == accounts.getFirst().type())
            .reduce((_, account) -> account)
            .orElseThrow();
    Set<String> other = Set.of(last.id());
    Constraints.Rule together = new Constraints.Rule(true, one, other);
    Constraints.Rule apart = new Constraints.Rule(false, other, one);

    assertThat(areOne(accounts, last, new Constraints(List.of(apart, together)))).isTrue();
    assertThat(areOne(accounts, last, new Constraints(List.of(together, apart)))).isFalse();
  }

  /// Curators put events together and take reports out of others, at random; the groups obey them,
  /// and do not depend on the order of the reports.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void wordsOfCuratorsHoldInAnyOrder(int seed) {
    Random random = new Random(seed);
    List<Account> accounts = accounts(EventCorpus.load("late"));
    List<List<Account>> groups = new ArrayList<>(Joining.join(accounts, Constraints.NONE));
    Collections.shuffle(groups, random);
    List<Constraints.Rule> rules = new ArrayList<>();
    while (groups.size() > 1 && rules.size() < CORRECTIONS) {
      List<Account> one = groups.removeFirst();
      List<Account> other = groups.removeFirst();
      if (one.getFirst().type() == other.getFirst().type()) {
        rules.add(new Constraints.Rule(true, ids(one), ids(other)));
      } else if (one.size() > 1) {
        Set<String> out = Set.of(one.getLast().id());
        Set<String> rest = new HashSet<>(ids(one));
        rest.removeAll(out);
        rules.add(new Constraints.Rule(false, rest, out));
      }
    }
    Constraints said = new Constraints(rules);

    List<Set<String>> joined = named(Joining.join(accounts, said));

    for (Constraints.Rule rule : rules) {
      assertThat(joined.stream().anyMatch(group -> holds(group, rule)))
          .as("seed " + seed + ", " + rule)
          .isEqualTo(rule.together());
    }
    Collections.shuffle(accounts, random);
    assertThat(named(Joining.join(accounts, said))).as("seed " + seed).isEqualTo(joined);
  }

  /// Whether reports that a rule names on both sides are in one group.
  private static boolean holds(Set<String> group, Constraints.Rule rule) {
    return rule.together()
        ? group.containsAll(rule.ones()) && group.containsAll(rule.others())
        : !Collections.disjoint(group, rule.ones()) && !Collections.disjoint(group, rule.others());
  }

  private static boolean areOne(List<Account> accounts, Account last, Constraints constraints) {
    return named(Joining.join(accounts, constraints)).stream()
        .anyMatch(ids -> ids.containsAll(List.of(accounts.getFirst().id(), last.id())));
  }

  private static Set<Account> reached(Account from, Collection<Account> all) {
    Set<Account> reached = new HashSet<>(Set.of(from));
    Deque<Account> frontier = new ArrayDeque<>(reached);
    while (!frontier.isEmpty()) {
      Account next = frontier.pop();
      for (Account other : all) {
        if (!reached.contains(other) && Joining.areAlike(next, other, Constraints.NONE)) {
          reached.add(other);
          frontier.push(other);
        }
      }
    }
    return reached;
  }

  private static List<Account> accounts(EventCorpus corpus) {
    return corpus.events().stream()
        .flatMap(event -> event.tellings().stream())
        .map(Account::of)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<Set<String>> gold(EventCorpus corpus) {
    return corpus.events().stream().map(event -> names(event.tellings())).toList();
  }

  private static Set<String> names(List<Telling> tellings) {
    Set<String> ids = new TreeSet<>();
    tellings.forEach(telling -> ids.add(telling.report().id()));
    return ids;
  }

  private static List<Set<String>> named(List<List<Account>> groups) {
    return groups.stream().map(JoiningTest::ids).toList();
  }

  private static Set<String> ids(List<Account> group) {
    return names(group.stream().map(Account::telling).toList());
  }

  /// Groups that hold reports of two events of one look-alike set.
  private static List<Set<String>> mergedLookalikes(EventCorpus corpus, List<Set<String>> groups) {
    return groups.stream()
        .map(group ->
            corpus.events().stream()
                .filter(event -> !Collections.disjoint(names(event.tellings()), group))
                .map(EventCorpus.Event::id)
                .collect(Collectors.toSet()))
        .filter(corpus::haveLookalikes)
        .toList();
  }
}
