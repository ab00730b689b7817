package dev.sandhi.extract.engine.timex;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the time expressions of a text: in order, none over another, each within a sentence. At
/// every place the longest match wins, of two as long the one of the earlier rule.
public final class TimexTagger {

  private final ChartReader reader;
  private final TimexGrammar grammar;
  private final Datelines datelines;

  public TimexTagger() {
    TimeLexicon lexicon = TimeLexicon.load();
    this.reader = new ChartReader(lexicon);
    this.grammar = new TimexGrammar(lexicon);
    this.datelines = new Datelines(lexicon);
  }

  public List<Timex> tag(Document document) {
    List<Timex> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      found.addAll(tag(document.tokens(), sentence.tokens()));
    }
    return datelines.mark(document, found);
  }

  /// The times of one run of tokens.
  List<Timex> tag(List<Token> tokens, TokenRange range) {
    Chart chart = reader.read(tokens, range);
    List<Timex> found = List.of();
    for (int level = 0; level < grammar.levels(); level++) {
      List<Timex> next = pass(chart, found, level);
      if (next.isEmpty()) {
        return next;
      }
      next.forEach(chart::put);
      found = next;
    }
    return found;
  }

  Datelines datelines() {
    return datelines;
  }

  private List<Timex> pass(Chart chart, List<Timex> before, int level) {
    List<Timex> after = new ArrayList<>();
    int next = 0;
    int position = chart.start();
    while (position < chart.end()) {
      while (next < before.size() && before.get(next).tokens().start() < position) {
        next++;
      }
      Optional<Timex> match = longest(chart, position, level);
      if (match.isEmpty()
          && next < before.size()
          && before.get(next).tokens().start() == position) {
        match = Optional.of(before.get(next));
      }
      match.ifPresent(after::add);
      position = match.map(timex -> timex.tokens().end()).orElse(position + 1);
    }
    return after;
  }

  private Optional<Timex> longest(Chart chart, int position, int level) {
    Optional<Timex> best = Optional.empty();
    for (Piece piece : chart.at(position)) {
      for (TimexRule rule : grammar.startingWith(piece.reading(), level)) {
        Optional<Timex> match = rule.matchAt(chart, position);
        if (match.isPresent()
            && (best.isEmpty() || match.get().tokens().end() > best.get().tokens().end())) {
          best = match;
        }
      }
    }
    return best;
  }
}
