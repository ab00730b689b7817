package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.BodyMention;
import dev.sandhi.extract.engine.mention.Mention.CountryMention;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The countries and bodies that sentences name as those who may be the sides of something.
final class NamedSides {

  /// How somebody is marked who has a part in an agreement, but is no side of it.
  private static final Set<CaseMarker> NO_SIDES =
      EnumSet.of(
          CaseMarker.MEDIATOR,
          CaseMarker.HOST,
          CaseMarker.SOURCE,
          CaseMarker.LOCATIVE,
          CaseMarker.CAPITAL_OF,
          CaseMarker.MEANS,
          CaseMarker.PRESENCE);

  private final AnnotatedDocument annotated;
  private final Document document;
  private final Grammar grammar;
  private final Spheres spheres;

  NamedSides(AnnotatedDocument annotated, Finders finders) {
    this.annotated = annotated;
    this.document = annotated.document();
    this.grammar = finders.grammar();
    this.spheres = finders.spheres();
  }

  /// All that some sentences speak of.
  Map<String, TokenRange> named(int first, int last) {
    Map<String, TokenRange> named = new LinkedHashMap<>();
    int end = Math.min(last, document.sentences().size() - 1);
    for (int i = Math.max(0, first); i <= end; i++) {
      collect(document.sentences().get(i).tokens(), named);
    }
    return named;
  }

  /// `भारत और डेनमार्क के प्रधानमंत्रियों की मौजूदगी में हस्ताक्षर हुए`.
  Map<String, TokenRange> present(TokenRange sentence) {
    Map<String, TokenRange> named = new LinkedHashMap<>();
    List<Mention> mentions = annotated.mentionsIn(sentence);
    boolean joined = false;
    for (Mention mention : mentions.reversed()) {
      joined =
          isMarked(mention, sentence.end(), CaseMarker.PRESENCE)
              || joined && isJoint(mention.range().end());
      if (joined) {
        collect(mention, named);
      }
    }
    return named;
  }

  /// All that a clause speaks of.
  Map<String, TokenRange> named(TokenRange clause) {
    Map<String, TokenRange> named = new LinkedHashMap<>();
    collect(clause, named);
    return named;
  }

  /// Those who act with ने in a sentence.
  Map<String, TokenRange> acting(TokenRange sentence) {
    Map<String, TokenRange> acting = new LinkedHashMap<>();
    for (Mention mention : annotated.mentionsIn(sentence)) {
      if (isMarked(mention, sentence.end(), CaseMarker.ERGATIVE)) {
        collect(mention, acting);
      }
    }
    return acting;
  }

  private boolean isJoint(int token) {
    return document.token(token).is(",") || grammar.isCoordinator(document.token(token).key());
  }

  private boolean isMarked(Mention mention, int end, CaseMarker marker) {
    return grammar.isMarkedAt(document, mention.range().end(), end, marker);
  }

  private void collect(TokenRange sentence, Map<String, TokenRange> named) {
    for (Mention mention : annotated.mentionsIn(sentence)) {
      if (isSide(mention, sentence.end())) {
        collect(mention, named);
      }
    }
  }

  private void collect(Mention mention, Map<String, TokenRange> named) {
    switch (mention) {
      case CountryMention country -> named.putIfAbsent(country.code(), country.range());
      case BodyMention body when body.body().isSide() ->
          named.putIfAbsent(body.body().code(), body.range());
      case OfficeMention office ->
          office.affiliations().forEach(of -> named.putIfAbsent(of.code(), office.range()));
      case PersonMention person ->
          annotated
              .people()
              .person(person)
              .country()
              .ifPresent(code -> named.putIfAbsent(code, person.range()));
      case BodyMention _,
          Mention.PlaceMention _,
          Mention.GroupMention _,
          Mention.PronounMention _ -> {}
    }
  }

  /// A mediator, a host, a spokesman or a source is no side, nor is the country of a company.
  private boolean isSide(Mention mention, int end) {
    Level level =
        switch (mention) {
          case OfficeMention office -> office.title().level();
          case PersonMention person -> person.title() == null ? null : person.title().level();
          default -> null;
        };
    if (level == Level.SPOKESPERSON
        || level == Level.DOMESTIC
        || level == Level.REGIONAL
        || spheres.isOfPrivate(document, mention.range().end(), end)) {
      return false;
    }
    return grammar
        .markerAt(document, mention.range().end(), end)
        .filter(NO_SIDES::contains)
        .isEmpty();
  }
}
