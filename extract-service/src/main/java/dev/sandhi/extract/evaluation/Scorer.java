package dev.sandhi.extract.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Compares predicted records with gold ones, article by article, and counts.
///
/// A predicted record is right when it pairs with a gold one of its type; the slots of an unpaired
/// record all count against. A gold record told as background may be found or missed freely.
public final class Scorer {

  private final Spelling spelling = Spelling.load();
  private final Pairing pairing = new Pairing(spelling);
  private final SlotRules rules = new SlotRules(spelling);

  private final Map<Answer.Type, Tally> tallies = new EnumMap<>(Answer.Type.class);
  private final SlotCount gold = new SlotCount();
  private final SlotCount predicted = new SlotCount();
  private final SlotCount right = new SlotCount();
  private final List<ConfidenceBin.Observation> observations = new ArrayList<>();
  private final List<String> misses = new ArrayList<>();

  private static final class Tally {
    private int gold;
    private int right;
    private int whole;
    private int spurious;

    private Figures.Records figures() {
      return Figures.Records.of(right, spurious, gold, whole);
    }

    private void add(Tally other) {
      gold += other.gold;
      right += other.right;
      whole += other.whole;
      spurious += other.spurious;
    }
  }

  private Scorer() {
    for (Answer.Type type : Answer.Type.values()) {
      tallies.put(type, new Tally());
    }
  }

  /// The figures of `predictions` against `golds`. An article without predictions is one in which
  /// nothing was found; predictions of other articles do not count.
  public static Figures score(Collection<Answers> golds, Map<String, Answers> predictions) {
    Scorer scorer = new Scorer();
    int negatives = 0;
    int silent = 0;
    for (Answers gold : golds) {
      Answers predicted = predictions.getOrDefault(gold.id(), Answers.none(gold.id()));
      for (Answer.Type type : Answer.Type.values()) {
        scorer.compare(gold.id(), type, gold.of(type), predicted.of(type));
      }
      negatives += gold.isEmpty() ? 1 : 0;
      silent += gold.isEmpty() && predicted.isEmpty() ? 1 : 0;
    }
    return scorer.figures(silent, negatives);
  }

  private void compare(String id, Answer.Type type, List<Answer> golds, List<Answer> guesses) {
    Set<Integer> found = new HashSet<>();
    Set<Integer> used = new HashSet<>();
    for (Pairing.Pair pair : pairing.pair(golds, guesses)) {
      found.add(pair.gold());
      used.add(pair.predicted());
      Answer answer = golds.get(pair.gold());
      if (!answer.background()) {
        countPair(id, type, answer, guesses.get(pair.predicted()));
      }
    }
    for (int i = 0; i < golds.size(); i++) {
      if (!golds.get(i).background()) {
        countGold(id, type, golds.get(i), found.contains(i));
      }
    }
    for (int j = 0; j < guesses.size(); j++) {
      if (!used.contains(j)) {
        countSpurious(id, type, guesses.get(j));
      }
    }
  }

  private void countPair(String id, Answer.Type type, Answer answer, Answer guess) {
    boolean whole = rules.isWhole(answer, guess);
    Tally tally = tally(type);
    tally.right++;
    tally.whole += whole ? 1 : 0;
    right.addAll(rules.right(answer, guess, type));
    gold.addAll(rules.filled(answer, type));
    predicted.addAll(rules.filled(guess, type));
    observe(guess, true);
    if (!whole) {
      misses.add(Miss.wrong(id, type, answer, guess));
    }
  }

  private void countGold(String id, Answer.Type type, Answer answer, boolean found) {
    tally(type).gold++;
    if (!found) {
      gold.addAll(rules.filled(answer, type));
      misses.add(Miss.missed(id, type, answer));
    }
  }

  private void countSpurious(String id, Answer.Type type, Answer guess) {
    tally(type).spurious++;
    predicted.addAll(rules.filled(guess, type));
    observe(guess, false);
    misses.add(Miss.spurious(id, type, guess));
  }

  private void observe(Answer guess, boolean isRight) {
    String id = guess.source().path("id").asText();
    guess
        .confidence()
        .ifPresent(c -> observations.add(new ConfidenceBin.Observation(id, c, isRight)));
  }

  private Tally tally(Answer.Type type) {
    return tallies.computeIfAbsent(type, _ -> new Tally());
  }

  private Figures figures(int silent, int negatives) {
    Tally all = new Tally();
    tallies.values().forEach(all::add);
    return new Figures(
        tally(Answer.Type.MEETINGS).figures(),
        tally(Answer.Type.AGREEMENTS).figures(),
        all.figures(),
        Score.of(right.sum(), predicted.sum(), gold.sum()),
        fields(),
        silent,
        negatives,
        List.copyOf(observations),
        List.copyOf(misses));
  }

  private SortedMap<String, Double> fields() {
    SortedMap<String, Double> fields = new TreeMap<>();
    for (String field : gold.fields()) {
      if (gold.of(field) + predicted.of(field) > 0) {
        Score score = Score.of(right.of(field), predicted.of(field), gold.of(field));
        fields.put(field, score.f1());
      }
    }
    return fields;
  }
}
