package dev.sandhi.extract.engine.training;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.mention.learned.LearnedName;
import dev.sandhi.extract.engine.mention.learned.NameModel;
import dev.sandhi.extract.engine.mention.learned.NameTag;
import dev.sandhi.extract.engine.training.TaggedSentences.Tagged;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// How many names a model finds whole, by sort.
final class NameScore {

  private final int[] right = new int[NameTag.Kind.values().length];
  private final int[] guessed = new int[right.length];
  private final int[] told = new int[right.length];

  private NameScore() {}

  static NameScore of(NameModel model, List<Tagged> sentences) {
    NameScore score = new NameScore();
    for (Tagged sentence : sentences) {
      Set<Name> gold = names(sentence.names());
      for (Name name : names(model.names(sentence.features(), 0))) {
        score.guessed[name.kind().ordinal()]++;
        score.right[name.kind().ordinal()] += gold.contains(name) ? 1 : 0;
      }
      gold.forEach(name -> score.told[name.kind().ordinal()]++);
    }
    return score;
  }

  private record Name(TokenRange range, NameTag.Kind kind) {}

  private static Set<Name> names(List<LearnedName> found) {
    return found.stream()
        .map(name -> new Name(name.range(), name.kind()))
        .collect(Collectors.toSet());
  }

  /// One line: precision, recall and F1 of each sort.
  String line() {
    StringBuilder line = new StringBuilder();
    for (NameTag.Kind kind : NameTag.Kind.values()) {
      int i = kind.ordinal();
      double precision = guessed[i] == 0 ? 0 : (double) right[i] / guessed[i];
      double recall = told[i] == 0 ? 0 : (double) right[i] / told[i];
      double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
      line.append(
          String.format(
              Locale.ROOT,
              "  %s P %.3f R %.3f F1 %.3f (%d)",
              kind.name().toLowerCase(Locale.ROOT),
              precision,
              recall,
              f1,
              told[i]));
    }
    return line.toString().strip();
  }
}
