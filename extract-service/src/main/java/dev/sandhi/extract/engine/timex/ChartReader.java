package dev.sandhi.extract.engine.timex;

import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import java.util.List;

/// Reads the words of time, numbers and marks of a run of tokens into a chart.
final class ChartReader {

  /// Only in loan words, and never in the words of time: हॉल is a hall, हाल is lately.
  private static final char CANDRA_O = '\u0949';

  private static final int HUNDRED = 100;

  private final TimeLexicon lexicon;

  ChartReader(TimeLexicon lexicon) {
    this.lexicon = lexicon;
  }

  Chart read(List<Token> tokens, TokenRange range) {
    Chart chart = new Chart(range.start(), range.end());
    for (int i = range.start(); i < range.end(); i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case WORD, FOREIGN -> readWord(chart, tokens, i, range.end());
        case NUMBER -> readNumber(chart, tokens, i, range.end());
        case MARK ->
            chart.add(i, i + 1, new TimeWord.Mark(token.text().charAt(0), token.spaceBefore()));
      }
    }
    return chart;
  }

  private void readWord(Chart chart, List<Token> tokens, int at, int end) {
    List<TimeLexicon.Entry> entries = lexicon.startingWith(tokens.get(at).key());
    if (entries.isEmpty() || tokens.get(at).text().indexOf(CANDRA_O) >= 0) {
      return;
    }
    for (TimeLexicon.Entry entry : entries) {
      List<String> keys = entry.keys();
      if (at + keys.size() <= end && goesOn(keys, tokens, at)) {
        chart.add(at, at + keys.size(), entry.word());
        if (entry.word() instanceof TimeWord.Count count) {
          readHundreds(chart, tokens, at, end, count);
        }
      }
    }
  }

  /// `तीन सौ`, `एक सौ बीस`
  private void readHundreds(
      Chart chart, List<Token> tokens, int at, int end, TimeWord.Count hundreds) {
    if (!hundreds.within(1, 99) || wordAt(tokens, at + 1, end) != HUNDRED) {
      return;
    }
    int rest = wordAt(tokens, at + 2, end);
    boolean hasRest = 0 < rest && rest < HUNDRED;
    long value = (long) HUNDRED * hundreds.whole() + (hasRest ? rest : 0);
    chart.add(at, at + (hasRest ? 3 : 2), new TimeWord.Count(4 * value, false));
  }

  /// The number that a word is, or 0.
  private int wordAt(List<Token> tokens, int at, int end) {
    if (at < end) {
      for (TimeLexicon.Entry entry : lexicon.startingWith(tokens.get(at).key())) {
        if (entry.word() instanceof TimeWord.Count count) {
          return count.whole();
        }
      }
    }
    return 0;
  }

  private static boolean goesOn(List<String> keys, List<Token> tokens, int at) {
    for (int i = 1; i < keys.size(); i++) {
      if (!tokens.get(at + i).key().equals(keys.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void readNumber(Chart chart, List<Token> tokens, int at, int end) {
    List<TimeWord> readings = NumberReader.read(tokens.get(at).text());
    int after = at + 1;
    if (after < end
        && !tokens.get(after).spaceBefore()
        && tokens.get(after).kind() != Token.Kind.MARK) {
      String ending = tokens.get(after).key();
      if (lexicon.isOrdinalEnding(ending)) {
        addOrdinal(chart, at, readings);
        return;
      }
      if (lexicon.isDateEnding(ending)) {
        after++;
      }
    }
    for (TimeWord reading : readings) {
      chart.add(at, after, reading);
    }
  }

  private static void addOrdinal(Chart chart, int at, List<TimeWord> readings) {
    for (TimeWord reading : readings) {
      if (reading instanceof TimeWord.Count count && count.isWhole()) {
        chart.add(at, at + 2, new TimeWord.Ordinal(count.whole(), false));
      }
    }
  }
}
