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
  private final LiveEntries liveEntries;

  public TimexTagger() {
    TimeLexicon lexicon = TimeLexicon.load();
    this.reader = new ChartReader(lexicon);
    this.grammar = new TimexGrammar(lexicon);
    this.datelines = new Datelines(lexicon);
    this.liveEntries = new LiveEntries(lexicon);
  }

  public List<Timex> tag(Document document) {
    List<Timex> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      found.addAll(tag(document.tokens(), sentence.tokens()));
    }
    return liveEntries.addTo(document, datelines.mark(document, found));
  }

  /// The times of one run of tokens.
  List<Timex> tag(List<Token> tokens, TokenRange range) {
    Chart chart = reader.read(tokens, range);
    List<Timex> found = basic(chart);
    for (int level = 1; level < grammar.levels() && !found.isEmpty(); level++) {
      found.forEach(chart::put);
      found = joined(chart, found, level);
    }
    return found;
  }

  Datelines datelines() {
    return datelines;
  }

  /// The times that are made of words alone.
  private List<Timex> basic(Chart chart) {
    List<Timex> found = new ArrayList<>();
    int position = chart.start();
    while (position < chart.end()) {
      Optional<Timex> match = longest(chart, position, 0);
      match.ifPresent(found::add);
      position = match.map(timex -> timex.tokens().end()).orElse(position + 1);
    }
    return found;
  }

  /// The times that a level makes of those found before, and those that it leaves as they are.
  private List<Timex> joined(Chart chart, List<Timex> before, int level) {
    List<Timex> after = new ArrayList<>(before.size());
    int end = chart.start();
    for (Timex timex : before) {
      if (timex.tokens().start() >= end) {
        Timex next = longest(chart, timex.tokens().start(), level).orElse(timex);
        after.add(next);
        end = next.tokens().end();
      }
    }
    return after;
  }

  private Optional<Timex> longest(Chart chart, int position, int level) {
    Optional<Timex> best = Optional.empty();
    for (Piece piece : chart.at(position)) {
      boolean last = chart.at(piece.end()).isEmpty();
      for (TimexGrammar.Start start : grammar.startingWith(piece.reading(), level)) {
        if ((start.whole() || !last) && start.slot().accepts(piece.reading())) {
          best = longer(best, start.rule().matchAt(chart, position));
        }
      }
    }
    return best;
  }

  private static Optional<Timex> longer(Optional<Timex> first, Optional<Timex> second) {
    boolean wins =
        second.isPresent()
            && (first.isEmpty() || second.get().tokens().end() > first.get().tokens().end());
    return wins ? second : first;
  }
}
