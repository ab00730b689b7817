package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate.Instrument;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.text.FoldKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The subjects that a word for several agreements has before it: `बिजलीघर की मरम्मत और ईंधन की
/// आपूर्ति के करारों पर`. Where they are not counted and named as examples, each is of one.
final class InstrumentSubjects {

  /// One word says what several agreements are about: `रक्षा और व्यापार के समझौतों पर`.
  private static final int FEWEST_WORDS = 2;

  private final Grammar grammar;
  private final Gazetteer<Boolean> plurals = Gazetteer.of("lexicon/instrument-plurals.tsv", "word");
  private final Set<String> numerals = new HashSet<>();

  InstrumentSubjects(Grammar grammar) {
    this.grammar = grammar;
    for (Tsv.Row row : Tsv.read("lexicon/numerals.tsv", "surface", "value")) {
      numerals.add(FoldKey.listed(row.cell(0)));
    }
  }

  /// The words of each subject, the last of them with the instrument; none where there are not
  /// several.
  List<TokenRange> before(ClauseView view, Instrument instrument) {
    Document document = view.document();
    TokenRange word = instrument.range();
    TokenRange told = new TokenRange(start(view, word), word.start());
    boolean mayBe =
        plurals.longest(document, word.end() - 1, word.end()).isPresent()
            && told.tokens().noneMatch(at -> isSum(document, at, word.start()));
    List<TokenRange> subjects = mayBe ? split(document, told, word) : List.of();
    boolean several =
        subjects.size() > 1
            && subjects.stream().allMatch(subject -> subject.length() >= FEWEST_WORDS)
            && subjects.getLast().length() > word.length() + FEWEST_WORDS;
    return several ? subjects : List.of();
  }

  private List<TokenRange> split(Document document, TokenRange told, TokenRange word) {
    int start = told.start();
    List<TokenRange> subjects = new ArrayList<>();
    for (int at = start; at < word.start(); at++) {
      Token token = document.token(at);
      if (token.is(",") || grammar.isCoordinator(token.key())) {
        if (at > start) {
          subjects.add(new TokenRange(start, at));
        }
        start = at + 1;
      }
    }
    subjects.add(new TokenRange(start, word.end()));
    return subjects;
  }

  /// Behind those who agree, and behind the scene: `बैठक के बाद भारत और ओमान के बीच कर चोरी …`.
  private int start(ClauseView view, TokenRange word) {
    Document document = view.document();
    int start = view.clause().range().start();
    for (MarkedPhrase phrase : view.phrases()) {
      if (phrase.end() <= word.start()
          && (phrase.mentions().size() > 1 || isPartner(phrase.marker()))) {
        start = Math.max(start, phrase.end());
      }
    }
    for (int at = start; at < word.start(); at++) {
      Optional<Gazetteer.Match<CaseMarker>> marker =
          grammar.markers().longest(document, at, word.start());
      if (marker.filter(read -> isScene(read.entries().getFirst())).isPresent()) {
        start = marker.get().range().end();
      }
    }
    return start;
  }

  private static boolean isPartner(CaseMarker marker) {
    return switch (marker) {
      case BETWEEN, COMITATIVE, ERGATIVE -> true;
      default -> false;
    };
  }

  private static boolean isScene(CaseMarker marker) {
    return marker.isAdverbial() || marker == CaseMarker.ERGATIVE || marker == CaseMarker.PRESENCE;
  }

  /// A number, or a word behind examples: `ऊर्जा की आपूर्ति और रेल के विस्तार समेत`.
  private boolean isSum(Document document, int at, int end) {
    Token token = document.token(at);
    return token.kind() == Token.Kind.NUMBER
        || numerals.contains(token.key())
        || grammar
            .markerAt(document, at, end)
            .filter(marker -> marker == CaseMarker.BESIDES)
            .isPresent();
  }
}
