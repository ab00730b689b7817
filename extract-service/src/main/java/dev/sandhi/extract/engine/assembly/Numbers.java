package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate.Instrument;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.text.FoldKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads how many agreements there are.
final class Numbers {

  private static final int COUNT_REACH = 6;

  /// From here on a number is a name (`123 समझौता`), or counts something else.
  private static final int MOST = 100;

  private final Map<String, Integer> numerals = new HashMap<>();
  private final Set<String> approximations = new HashSet<>();
  private final Set<String> uncountable = new HashSet<>();
  private final Gazetteer<Integer> dozens = new Gazetteer<>();
  private final Grammar grammar;

  Numbers(Grammar grammar) {
    this.grammar = grammar;
    for (Tsv.Row row : Tsv.read("lexicon/numerals.tsv", "surface", "value")) {
      numerals.put(FoldKey.listed(row.cell(0)), Integer.valueOf(row.cell(1)));
    }
    for (Tsv.Row row : Tsv.read("lexicon/dozens.tsv", "words", "value")) {
      dozens.add(row.cell(0), Integer.valueOf(row.cell(1)));
    }
    for (Tsv.Row row : Tsv.read("lexicon/count-words.tsv", "word", "use")) {
      boolean between = row.cell(1).equals("APPROXIMATE");
      (between ? approximations : uncountable).add(FoldKey.listed(row.cell(0)));
    }
  }

  /// `28 समझौतों`, `10 से ज्यादा दस्तावेजों`: a number before the instrument, with nothing between
  /// that belongs to another noun, and of one part of a headline: `आठ समझौते, रिश्ता रणनीतिक
  /// साझेदारी में बदला`.
  Optional<Told<Integer>> count(AnnotatedDocument annotated, Instrument instrument) {
    Document document = annotated.document();
    int last = instrument.range().start();
    int first = Math.max(document.sentenceOf(last).tokens().start(), last - COUNT_REACH);
    boolean heading = document.sentenceOf(last).block().kind() == Block.Kind.HEADING;
    for (int at = last - 1; at >= first; at--) {
      Token token = document.token(at);
      if (heading && token.is(",")) {
        return Optional.empty();
      }
      Optional<Told<Integer>> many = dozens(document, at);
      if (many.isPresent()) {
        return many;
      }
      Optional<Integer> value = value(token);
      if (value.isPresent()) {
        if (annotated.isTime(at)) {
          return Optional.empty();
        }
        TokenRange words = new TokenRange(at, at + 1);
        return value
            .filter(n -> n > 1 && n < MOST)
            .map(n -> new Told<>(n, words, "<number> <instrument>"));
      }
      if (isOfAnotherNoun(token)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// `आधा दर्जन`, `दर्जन भर`, which end with a token.
  private Optional<Told<Integer>> dozens(Document document, int last) {
    return dozens
        .longest(document, Math.max(0, last - 1), last + 1)
        .or(() -> dozens.longest(document, last, last + 1))
        .filter(words -> words.range().end() == last + 1)
        .map(words ->
            new Told<>(words.entries().getFirst(), words.range(), "<number> <instrument>"));
  }

  private boolean isOfAnotherNoun(Token token) {
    return uncountable.contains(token.key())
        || (!approximations.contains(token.key())
            && !grammar.markers().word(token.key()).isEmpty());
  }

  /// What a numeral or a figure stands for.
  Optional<Integer> value(Token token) {
    Integer word = numerals.get(token.key());
    return word == null ? number(token) : Optional.of(word);
  }

  static Optional<Integer> number(Token token) {
    return token.kind() == Token.Kind.NUMBER && token.text().length() <= 3
        ? Optional.of(token.text())
            .filter(text -> text.chars().allMatch(Character::isDigit))
            .map(Integer::valueOf)
        : Optional.empty();
  }
}
