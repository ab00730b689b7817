package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.text.FoldKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the number of a gathering in its series, and how many agreements there are.
final class Numbers {

  private static final int REACH = 8;
  private static final int COUNT_REACH = 3;

  /// `पहले` is mostly "before", `दूसरे` mostly "other".
  private static final int LAST_AMBIGUOUS = 2;

  private final Map<String, Integer> ordinals = new HashMap<>();
  private final Map<String, Integer> numerals = new HashMap<>();
  private final Set<String> suffixes = new HashSet<>();

  Numbers() {
    for (Tsv.Row row : Tsv.read("lexicon/ordinals.tsv", "surface", "value", "gender")) {
      int value = Integer.parseInt(row.cell(1));
      if (value > LAST_AMBIGUOUS || row.cell(2).equals("feminine")) {
        ordinals.put(FoldKey.of(row.cell(0)), value);
      }
    }
    for (Tsv.Row row : Tsv.read("lexicon/numerals.tsv", "surface", "value")) {
      numerals.put(FoldKey.of(row.cell(0)), Integer.valueOf(row.cell(1)));
    }
    for (Tsv.Row row : Tsv.read("lexicon/ordinal-suffixes.tsv", "surface", "kind")) {
      if (row.cell(1).equals("ordinal")) {
        suffixes.add(FoldKey.of(row.cell(0)));
      }
    }
  }

  /// `12वीं … बैठक`, `दूसरी शिखर बैठक`: an ordinal not far before the predicate.
  Optional<Told<Integer>> ordinal(Document document, TokenRange trigger, int from) {
    for (int at = trigger.start() - 1; at >= Math.max(from, trigger.start() - REACH); at--) {
      Token token = document.token(at);
      Integer word = ordinals.get(token.key());
      if (word != null) {
        return Optional.of(new Told<>(word, new TokenRange(at, at + 1), "<ordinal> <gathering>"));
      }
      if (suffixes.contains(token.key()) && !token.spaceBefore() && at > from) {
        TokenRange words = new TokenRange(at - 1, at + 1);
        return number(document.token(at - 1))
            .map(value -> new Told<>(value, words, "<ordinal> <gathering>"));
      }
    }
    return Optional.empty();
  }

  /// `28 समझौतों`, `छह समझौते`: a number just before the instrument.
  Optional<Told<Integer>> count(AnnotatedDocument annotated, TokenRange instrument, int from) {
    Document document = annotated.document();
    for (int at = instrument.start() - 1;
        at >= Math.max(from, instrument.start() - COUNT_REACH);
        at--) {
      Token token = document.token(at);
      Integer word = numerals.get(token.key());
      Optional<Integer> value = word == null ? number(token) : Optional.of(word);
      if (value.isPresent()) {
        if (annotated.isTime(at)) {
          return Optional.empty();
        }
        return value
            .filter(n -> n > 1)
            .map(n ->
                new Told<>(
                    n, new TokenRange(token.index(), token.index() + 1), "<number> <instrument>"));
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> number(Token token) {
    return token.kind() == Token.Kind.NUMBER && token.text().length() <= 3
        ? Optional.of(token.text())
            .filter(text -> text.chars().allMatch(Character::isDigit))
            .map(Integer::valueOf)
        : Optional.empty();
  }
}
