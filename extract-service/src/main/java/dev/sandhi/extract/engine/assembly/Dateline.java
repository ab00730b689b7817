package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.PlaceMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cities that the news comes from, as the text is headed: `माले, 25 जुलाई (भाषा)`, `दोहा।`,
/// `टोक्यो/कैनबरा:`, behind the headline or without one.
final class Dateline {

  private static final int HEAD_BLOCKS = 5;

  /// How many words an agency or a reporter has: `बैंकाक, विशेष संवाददाता।`
  private static final int LONGEST_CREDIT = 5;

  /// How many words an editor's note has, with its brackets.
  private static final int LONGEST_NOTE = 8;

  /// How many words the name of a town has.
  private static final int LONGEST_TOWN = 3;

  private static final Map<String, String> BRACKETS = Map.of("[", "]", "(", ")");

  private static final String CLOSING = "\u0964:.(|@—–";

  private final AnnotatedDocument annotated;
  private final Document document;
  private final Grammar grammar;

  /// Whether a city before a colon heads a part of the text.
  private final boolean parts;

  private Dateline(AnnotatedDocument annotated, Grammar grammar) {
    this.annotated = annotated;
    this.document = annotated.document();
    this.grammar = grammar;
    this.parts = Labels.areCities(annotated);
  }

  /// One city, or two where the news comes from both; none where the text is not so headed.
  static List<Site> of(AnnotatedDocument annotated, Grammar grammar) {
    Dateline dateline = new Dateline(annotated, grammar);
    return dateline
        .headed(Block.Kind.PARAGRAPH)
        .or(() -> dateline.headed(Block.Kind.HEADING))
        .orElseGet(dateline::opening);
  }

  private Optional<List<Site>> headed(Block.Kind kind) {
    int blocks = 0;
    Block last = null;
    for (Sentence sentence : document.sentences()) {
      if (sentence.block().equals(last)) {
        continue;
      }
      last = sentence.block();
      if (blocks++ == HEAD_BLOCKS) {
        break;
      }
      if (last.kind() == kind) {
        List<Site> sites = read(sentence.tokens());
        if (!sites.isEmpty()) {
          return Optional.of(sites);
        }
      }
    }
    return Optional.empty();
  }

  /// `बाली में कौन किससे मिला`: a text that so begins tells of what happened there.
  private List<Site> opening() {
    return annotated.mentionsBefore(1).stream()
        .filter(PlaceMention.class::isInstance)
        .filter(place -> isLocative(place.range().end()))
        .flatMap(place -> Sites.site(place).stream())
        .toList();
  }

  private boolean isLocative(int at) {
    return at < document.tokens().size()
        && grammar.markers().word(document.token(at).key()).contains(CaseMarker.LOCATIVE);
  }

  private List<Site> read(TokenRange sentence) {
    List<Site> sites = new ArrayList<>();
    int at = behindNote(sentence);
    Optional<Site> town = town(at, sentence.end());
    if (town.isPresent()) {
      return List.of(town.get());
    }
    for (Mention mention : annotated.mentionsIn(new TokenRange(at, sentence.end()))) {
      Optional<Site> city = Sites.site(mention).filter(site -> site.city() != null);
      if (mention.range().start() != at || city.isEmpty()) {
        break;
      }
      sites.add(city.get());
      at = mention.range().end();
      if (at >= sentence.end() || !document.token(at).is("/")) {
        return isClosed(at, sentence.end()) ? sites : List.of();
      }
      at++;
    }
    return List.of();
  }

  /// `बुएर्गेनश्टॉक (स्विट्जरलैंड), 16 जून (एपी)`: a town that is not listed, with its country.
  private Optional<Site> town(int start, int end) {
    int at = start;
    while (at < Math.min(end, start + LONGEST_TOWN) && isUnlisted(at)) {
      at++;
    }
    int bracket = at;
    if (at == start || at >= end || !document.token(at).is("(")) {
      return Optional.empty();
    }
    return annotated.mentionsIn(new TokenRange(at + 1, end)).stream()
        .findFirst()
        .filter(country -> country.range().start() == bracket + 1)
        .filter(country -> isBracketed(country.range(), end))
        .flatMap(Sites::site)
        .map(site -> {
          TokenRange words = new TokenRange(start, bracket);
          return new Site(null, words, null, site.country(), words);
        });
  }

  private boolean isUnlisted(int at) {
    return document.token(at).isWord()
        && !annotated.isTime(at)
        && annotated.mentionsIn(new TokenRange(at, at + 1)).stream()
            .allMatch(Mention.PersonMention.class::isInstance);
  }

  private boolean isBracketed(TokenRange country, int end) {
    int close = country.end();
    return close < end && document.token(close).is(")") && isClosed(close + 1, end);
  }

  /// `[संशोधित] माले, 25 जुलाई`: where a line begins behind what an editor noted in brackets.
  private int behindNote(TokenRange line) {
    String closing = BRACKETS.get(document.token(line.start()).text());
    int last = Math.min(line.end(), line.start() + LONGEST_NOTE);
    for (int at = line.start(); closing != null && at < last; at++) {
      if (document.token(at).is(closing)) {
        return at + 1;
      }
    }
    return line.start();
  }

  private boolean isClosed(int at, int end) {
    if (at >= end) {
      return false;
    }
    Token mark = document.token(at);
    return CLOSING.contains(mark.text()) && !(parts && mark.is(":"))
        || isDay(at, end)
        || (mark.is("-") && mark.spaceBefore())
        || (mark.is(",") && isCredit(at + 1, end))
        || isReporterIn(at, end);
  }

  /// `बिश्केक 27 नवंबर (वार्ता)`: the day of the news stands behind the city without a comma.
  private boolean isDay(int at, int end) {
    return annotated.timesIn(new TokenRange(at, end)).stream()
        .anyMatch(timex -> timex.isDateline() && timex.tokens().start() == at);
  }

  /// `लंदन से विशेष संवाददाता`: a short line without a stop.
  private boolean isReporterIn(int from, int end) {
    return end - from <= LONGEST_CREDIT
        && grammar.markers().word(document.token(from).key()).contains(CaseMarker.ABLATIVE)
        && document.token(end - 1).isWord()
        && !annotated.isTime(end - 1);
  }

  /// A date, or words without a name up to a bracket or a stop.
  private boolean isCredit(int start, int end) {
    for (int at = start; at < Math.min(end, start + LONGEST_CREDIT); at++) {
      if (CLOSING.contains(document.token(at).text()) || annotated.isTime(at)) {
        return true;
      }
      if (!document.token(at).isWord() || annotated.isNamed(at)) {
        return false;
      }
    }
    return false;
  }
}
