package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.BodyMention;
import dev.sandhi.extract.engine.mention.Mention.CountryMention;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import java.util.EnumSet;
import java.util.Set;

/// The country at the head of a sentence that only says where the news is from.
///
/// @param scope the words that the predicate takes its sides from
record Label(ClauseView view, Trigger trigger, TokenRange scope) {

  /// The marks behind the place that the news comes from.
  private static final Set<String> DATELINE = Set.of(":", "\u0964", ",", "(", "—", "–", "|");

  /// How many words the name of a town has.
  private static final int LONGEST_TOWN = 3;

  /// How those are marked who meet or agree.
  private static final Set<CaseMarker> SIDES =
      EnumSet.of(
          CaseMarker.ERGATIVE, CaseMarker.BETWEEN, CaseMarker.COMITATIVE, CaseMarker.ABLATIVE);

  /// `ब्राजील: ब्रिक्स सम्मेलन में घोषणापत्र जारी हुआ`, `सिंगापुर, 2 जून (भाषा) भारत और जापान के
  /// बीच बैठक हुई`, `दावोस (स्विट्जरलैंड), 16 जनवरी …`: a country that labels the news, or that it
  /// comes from.
  boolean is(MarkedPhrase phrase) {
    boolean ofTown = isOfTown(phrase.range());
    int end = phrase.range().end() + (ofTown ? 1 : 0);
    return phrase.mentions().size() == 1
        && phrase.mentions().getFirst() instanceof CountryMention
        && (ofTown || phrase.range().start() == view.sentence().tokens().start())
        && view.sentence().block().kind() != Block.Kind.HEADING
        && end < view.sentence().tokens().end()
        && (isOfBody(end) || isOfTwo(phrase, end));
  }

  /// In brackets behind the first words of a sentence.
  private boolean isOfTown(TokenRange country) {
    int words = country.start() - view.sentence().tokens().start() - 1;
    return words > 0
        && words <= LONGEST_TOWN
        && view.document().token(country.start() - 1).is("(")
        && view.document().token(country.end()).is(")");
  }

  private boolean isOfBody(int mark) {
    return trigger.frame().says().record() == Frame.Type.AGREEMENT
        && view.document().token(mark).is(":")
        && view.phrases().stream()
            .filter(other -> view.sentence().tokens().covers(other.range()))
            .anyMatch(other -> other.mentions().getLast() instanceof BodyMention);
  }

  /// Whether two others are said to act.
  private boolean isOfTwo(MarkedPhrase label, int mark) {
    return label.marker() == CaseMarker.NOMINATIVE
        && DATELINE.contains(view.document().token(mark).text())
        && view.phrases().stream()
                .filter(other -> scope.covers(other.range()))
                .filter(other -> SIDES.contains(other.marker()))
                .flatMap(other -> other.mentions().stream())
                .mapToInt(Label::sides)
                .sum()
            > 1;
  }

  /// `भारत और जापान के विदेश मंत्री` are of two.
  private static int sides(Mention mention) {
    return mention instanceof OfficeMention office ? Math.max(1, office.affiliations().size()) : 1;
  }
}
