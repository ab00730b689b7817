package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.assembly.Wording.Title;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate.Instrument;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.CountryMention;
import dev.sandhi.extract.engine.mention.Mention.PlaceMention;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the name of an agreement: a well-known one, the words in quotation marks, the words before
/// a bracket with its initials, or the place that it is called after.
final class Titles {

  private static final int LONGEST = 12;
  private static final int TELLING = 2;

  private final Gazetteer<Boolean> known = Gazetteer.of("lexicon/treaties.tsv", "title");
  private final Set<String> descriptive = new HashSet<>();
  private final Map<String, Integer> naming = new HashMap<>();

  /// How much a word tells of what sort of agreement it is.
  private enum Naming {
    NO(0),
    YES(1),
    ALONE(TELLING);

    private final int weight;

    Naming(int weight) {
      this.weight = weight;
    }
  }

  Titles() {
    for (Tsv.Row row : Tsv.read("lexicon/title-words.tsv", "word", "names")) {
      descriptive.addAll(Gazetteer.keysOf(row.cell(0)));
      int weight = row.oneOf(Naming.class, 1).weight;
      Gazetteer.keysOf(row.cell(0)).forEach(key -> naming.put(key, weight));
    }
  }

  Optional<Title> read(AnnotatedDocument annotated, Instrument instrument) {
    Document document = annotated.document();
    TokenRange phrase = instrument.phrase();
    TokenRange word = instrument.range();
    return known(document, phrase)
        .or(() -> quoted(document, word))
        .or(() -> initials(document, phrase, word))
        .or(() -> place(annotated, word))
        .or(() -> described(document, phrase, word))
        .map(words -> new Title(words, key(document, words, word)));
  }

  private Optional<TokenRange> known(Document document, TokenRange phrase) {
    return known.first(document, phrase).map(Gazetteer.Match::range);
  }

  /// `'रणनीतिक साझेदारी'`, `'पुकपुक' संधि`, `'शांति के महासागर' घोषणापत्र`.
  private static Optional<TokenRange> quoted(Document document, TokenRange word) {
    int sentence = document.sentenceOf(word.start()).tokens().start();
    int end = document.sentenceOf(word.start()).tokens().end();
    int close = word.end() < end && isQuote(document.token(word.end())) ? word.end() : -1;
    if (close < 0 && word.start() > sentence && isQuote(document.token(word.start() - 1))) {
      close = word.start() - 1;
    }
    for (int open = close - 1; open >= Math.max(sentence, close - LONGEST); open--) {
      if (isQuote(document.token(open))) {
        return Optional.of(new TokenRange(open + 1, Math.max(close, word.end())));
      }
    }
    return Optional.empty();
  }

  private static boolean isQuote(Token token) {
    return token.is("'") || token.is("\"");
  }

  /// `व्यापक निवेश समझौते (सीएआई)`.
  private Optional<TokenRange> initials(Document document, TokenRange phrase, TokenRange word) {
    int end = document.sentenceOf(word.start()).tokens().end();
    if (word.end() + 2 >= end
        || !document.token(word.end()).is("(")
        || !document.token(word.end() + 2).is(")")) {
      return Optional.empty();
    }
    int start = described(document, phrase.start(), word.start());
    return start == word.start()
        ? Optional.empty()
        : Optional.of(new TokenRange(start, word.end() + 3));
  }

  /// `पारस्परिक पहुंच समझौते`, `असैन्य परमाणु सहयोग समझौता`: words enough to tell it from others.
  private Optional<TokenRange> described(Document document, TokenRange phrase, TokenRange word) {
    int start = described(document, phrase.start(), word.start());
    while (start < word.start() && weight(document.token(start)) == 0) {
      start++;
    }
    TokenRange title = new TokenRange(start, word.end());
    int telling = title.tokens().map(at -> weight(document.token(at))).sum();
    return telling < TELLING ? Optional.empty() : Optional.of(title);
  }

  private int weight(Token token) {
    return naming.getOrDefault(token.key(), 0);
  }

  /// Where the words before an instrument begin that tell what sort of one it is.
  private int described(Document document, int first, int end) {
    int start = end;
    while (start > first && descriptive.contains(document.token(start - 1).key())) {
      start--;
    }
    return start;
  }

  /// `अस्ताना घोषणापत्र`, `काहिरा समझौता`.
  private static Optional<TokenRange> place(AnnotatedDocument annotated, TokenRange word) {
    return annotated
        .mentionsIn(new TokenRange(Math.max(0, word.start() - LONGEST), word.start()))
        .stream()
        .filter(mention -> mention.range().end() == word.start())
        .filter(Titles::isPlace)
        .findFirst()
        .map(mention -> mention.range().to(word));
  }

  private static boolean isPlace(Mention mention) {
    return mention instanceof PlaceMention && !(mention instanceof CountryMention);
  }

  /// The words of a title without those that any agreement may be called by.
  private static Set<String> key(Document document, TokenRange title, TokenRange word) {
    Set<String> key = new HashSet<>();
    title
        .tokens()
        .filter(at -> at != word.end() - 1)
        .mapToObj(document::token)
        .filter(Token::isWord)
        .forEach(token -> key.add(token.key()));
    if (key.isEmpty()) {
      word.tokens().forEach(at -> key.add(document.token(at).key()));
    }
    return key;
  }
}
