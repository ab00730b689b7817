package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.lexicon.Tsv;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells articles on sport, show business, companies, courts, parties, crimes and the like. The
/// countries in them are those of teams, firms and stars: `भारत और चीन के बीच ड्रॉ पर सहमति`.
final class Spheres {

  /// Which part of the sentences speak of what the article is about, in hundredths.
  private static final int SHARE = 45;

  /// How many of its words there are at least: one alone may stand in any article.
  private static final int FEWEST = 2;

  /// How many words behind a name, with the genitive, are what it owns.
  private static final int NEAR = 2;

  /// What an article may be about besides states.
  private enum Sphere {
    SPORT,
    SHOW,
    BUSINESS,
    COURT,
    PARTIES,
    LABOUR,
    CAMPUS,
    FAMILY,
    /// People of no office; they stand in articles of any kind.
    PEOPLE,
    /// At the head: a claim that the article goes on to examine.
    CLAIM
  }

  /// How many words may stand between those who are met and the predicate.
  private static final int BESIDE = 2;

  private final Gazetteer<Sphere> words = new Gazetteer<>();
  private final Grammar grammar;

  Spheres(Grammar grammar) {
    this.grammar = grammar;
    for (Tsv.Row row : Tsv.read("lexicon/spheres.tsv", "word", "sphere")) {
      words.add(row.cell(0), row.oneOf(Sphere.class, 1));
    }
  }

  /// Whether those whom an article names act for no state, but where they hold an office.
  boolean isPrivate(Document document) {
    Map<Sphere, Integer> sentences = new EnumMap<>(Sphere.class);
    Map<Sphere, Integer> found = new EnumMap<>(Sphere.class);
    for (Sentence sentence : document.sentences()) {
      Set<Sphere> here = EnumSet.noneOf(Sphere.class);
      for (int at = sentence.tokens().start(); at < sentence.tokens().end(); at++) {
        Optional<Sphere> sphere = at(document, at, sentence.tokens());
        if (sphere.isPresent()) {
          here.add(sphere.get());
          found.merge(sphere.get(), 1, Integer::sum);
        }
      }
      here.forEach(sphere -> sentences.merge(sphere, 1, Integer::sum));
    }
    sentences.remove(Sphere.PEOPLE);
    int all = document.sentences().size();
    return sentences.entrySet().stream()
        .anyMatch(sphere ->
            sphere.getValue() * 100 >= SHARE * all
                && found.getOrDefault(sphere.getKey(), 0) >= FEWEST);
  }

  /// Whether an article examines a claim: `फैक्ट चेक: क्या … ने समझौता किया?`
  boolean isClaim(Document document) {
    return document.sentences().stream()
        .filter(sentence -> sentence.index() == 0 || sentence.block().kind() == Block.Kind.HEADING)
        .anyMatch(sentence ->
            at(document, sentence.tokens().start(), sentence.tokens())
                .filter(sphere -> sphere == Sphere.CLAIM)
                .isPresent());
  }

  /// Whether what a name owns or tells the origin of is no state: `जापान की कंपनी`, `चीनी नागरिक`.
  boolean isOfPrivate(Document document, int behind, int end) {
    for (int at = behind; at < Math.min(end, behind + NEAR); at++) {
      if (at(document, at, new TokenRange(at, end)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// `नेता छात्रों से करेंगे बातचीत`: nobody is met but people of no office.
  boolean areMet(EventCandidate candidate, Document document) {
    TokenRange scope = candidate.scope();
    if (candidate.frame().says().kind() != MeetingKind.MEETING
        || candidate.arguments().stream().anyMatch(argument -> isOther(argument.marker()))) {
      return false;
    }
    for (int at = scope.start(); at < scope.end(); at++) {
      if (at(document, at, scope).filter(Spheres::isOfPeople).isPresent()
          && isMetBeside(document, at + 1, candidate)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a postposition marks those before it as met, and the predicate stands just behind.
  private boolean isMetBeside(Document document, int at, EventCandidate candidate) {
    return grammar
        .markers()
        .longest(document, at, candidate.scope().end())
        .filter(marker -> isOther(marker.entries().getFirst()))
        .map(marker -> candidate.trigger().start() - marker.range().end())
        .filter(between -> between >= 0 && between <= BESIDE)
        .isPresent();
  }

  private static boolean isOther(CaseMarker marker) {
    return marker == CaseMarker.ABLATIVE
        || marker == CaseMarker.COMITATIVE
        || marker == CaseMarker.BETWEEN;
  }

  private static boolean isOfPeople(Sphere sphere) {
    return sphere == Sphere.PEOPLE || sphere == Sphere.CAMPUS || sphere == Sphere.LABOUR;
  }

  /// Whether what looks like a name is that of a firm or a club: `जनरल मोटर्स`.
  boolean isFirm(Document document, TokenRange name) {
    return words.all(document, name).stream()
        .map(match -> match.entries().getFirst())
        .anyMatch(
            sphere -> sphere == Sphere.BUSINESS || sphere == Sphere.SPORT || sphere == Sphere.SHOW);
  }

  private Optional<Sphere> at(Document document, int token, TokenRange sentence) {
    return words.longest(document, token, sentence.end()).map(match -> match.entries().getFirst());
  }

  /// Whether somebody takes part by an office of a state.
  static boolean isOfficial(Cast cast) {
    return cast.figures().stream()
        .anyMatch(figure -> figure.country().isPresent() && holdsOffice(figure));
  }

  private static boolean holdsOffice(Figure figure) {
    return figure.person() == null
        ? figure.role() != null
        : figure.person().title().filter(title -> isOfState(title.level())).isPresent();
  }

  private static boolean isOfState(Level level) {
    return switch (level) {
      case HEAD_OF_STATE,
          HEAD_OF_GOVERNMENT,
          MINISTER,
          DEPUTY_MINISTER,
          ENVOY,
          OFFICIAL,
          MILITARY,
          PARLIAMENT,
          ROYAL,
          REGIONAL ->
          true;
      case BODY_HEAD, DOMESTIC, SPOKESPERSON, ANYBODY, KIN -> false;
    };
  }
}
