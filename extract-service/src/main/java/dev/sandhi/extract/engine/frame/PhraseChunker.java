package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.BodyMention;
import dev.sandhi.extract.engine.mention.Mention.CountryMention;
import dev.sandhi.extract.engine.mention.Mention.GroupMention;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Mention.PlaceMention;
import dev.sandhi.extract.engine.mention.Mention.PronounMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Joins mentions to phrases and reads the case marker behind each.
final class PhraseChunker {

  private static final int LONGEST_ASIDE = 12;

  /// How many words the name of a town has.
  private static final int LONGEST_TOWN = 4;

  private final Grammar grammar;
  private final Inclusions inclusions;
  private final Delegations delegations;
  private final TopicLists topics;
  private final Gazetteer<Boolean> forces = Gazetteer.of("lexicon/forces.tsv", "word");
  private final Gazetteer<Boolean> issues = Gazetteer.of("lexicon/issue-nouns.tsv", "word");
  private final Gazetteer<Boolean> sequels = Gazetteer.of("lexicon/sequels.tsv", "phrase");
  private final Gazetteer<Boolean> adjectives =
      Gazetteer.of("lexicon/compound-adjectives.tsv", "word");
  private final Gazetteer<Boolean> bodyNouns = Gazetteer.of("lexicon/body-nouns.tsv", "word");

  PhraseChunker(Grammar grammar) {
    this.grammar = grammar;
    this.inclusions = new Inclusions(grammar);
    this.delegations = new Delegations(grammar);
    this.topics = new TopicLists(grammar);
  }

  /// The phrases of a sentence, from its mentions.
  List<MarkedPhrase> chunk(Document document, Sentence sentence, List<Mention> mentions) {
    List<MarkedPhrase> phrases = new ArrayList<>();
    int i = 0;
    while (i < mentions.size()) {
      List<Mention> joined = new ArrayList<>(List.of(mentions.get(i)));
      boolean hyphened = false;
      int after = behind(document, sentence, mentions.get(i));
      int equal = equal(document, after, mentions, i);
      while (equal > i) {
        hyphened |= document.token(after).is("-");
        i = equal;
        joined.add(mentions.get(i));
        after = behind(document, sentence, mentions.get(i));
        equal = equal(document, after, mentions, i);
      }
      if (isSum(mentions, i + 1, after, joined.size())) {
        i++;
        after = behind(document, sentence, mentions.get(i));
      }
      if (!describes(document, sentence, joined.getLast())
          && !isOfDateline(document, sentence, joined.getLast().range())) {
        phrases.add(marked(document, sentence, joined, after, hyphened));
      }
      i++;
    }
    return topics.marked(document, owners(phrases), sentence.tokens().end());
  }

  /// `X और Y दोनों ने`: they are two, and no two others.
  private static boolean isSum(List<Mention> mentions, int next, int after, int joined) {
    return joined > 1
        && next < mentions.size()
        && mentions.get(next) instanceof GroupMention group
        && group.range().equals(new TokenRange(after, after + 1))
        && group.size() == joined;
  }

  /// `सिएटल (अमेरिका), पांच नवंबर`: the country of the town that the news comes from.
  private static boolean isOfDateline(Document document, Sentence sentence, TokenRange country) {
    int start = sentence.tokens().start();
    int end = country.end();
    return country.start() > start
        && country.start() - start <= LONGEST_TOWN + 1
        && end + 1 < sentence.tokens().end()
        && document.token(country.start() - 1).is("(")
        && document.token(end).is(")")
        && document.token(end + 1).is(",");
  }

  /// `यूएन-समर्थित`, `पाकिस्तान-आधारित`: the name is part of an adjective; and in `ताइवान मसले पर`
  /// of what is talked about.
  private boolean describes(Document document, Sentence sentence, Mention mention) {
    int end = sentence.tokens().end();
    int at = mention.range().end();
    int word = at < end && document.token(at).is("-") ? at + 1 : at;
    return adjectives.longest(document, word, end).isPresent()
        || (mention instanceof CountryMention || mention instanceof BodyMention)
            && issues
                .longest(document, at, end)
                .filter(issue -> grammar.isMarkerAt(document, issue.range().end(), end))
                .isPresent();
  }

  /// The token behind a mention, past those who act for it (`अफगान सरकार`) and past a bracket
  /// (`आईएईए (…)`).
  private int behind(Document document, Sentence sentence, Mention mention) {
    int end = sentence.tokens().end();
    int at = mention.range().end();
    if (mention instanceof CountryMention) {
      at = delegations.behind(document, at, end);
    }
    if (mention instanceof BodyMention) {
      at = at < end && isQuote(document.token(at)) ? at + 1 : at;
      at = bodyNouns.longest(document, at, end).map(m -> m.range().end()).orElse(at);
    }
    if (at < end && document.token(at).is("(")) {
      for (int close = at; close < Math.min(end, at + LONGEST_ASIDE); close++) {
        if (document.token(close).is(")")) {
          return close + 1;
        }
      }
    }
    return at;
  }

  private static boolean isQuote(Token token) {
    return token.is("'") || token.is("\"");
  }

  /// The mention that is joined to another as its equal, or that one itself; past a pronoun that
  /// only says whose counterpart it is: `X और उनके समकक्ष Y ने`.
  private int equal(Document document, int after, List<Mention> mentions, int i) {
    boolean owned =
        i + 2 < mentions.size()
            && mentions.get(i) instanceof PersonMention
            && grammar.isCoordinator(document.token(after).key())
            && ownsCounterpart(mentions.get(i + 1), after + 1, mentions.get(i + 2));
    if (owned) {
      return i + 2;
    }
    return i + 1 < mentions.size() && joins(document, after, mentions, i) ? i + 1 : i;
  }

  private static boolean ownsCounterpart(Mention owner, int at, Mention mention) {
    return owner instanceof PronounMention pronoun
        && pronoun.range().start() == at
        && isCounterpart(pronoun, mention);
  }

  private static boolean isCounterpart(PronounMention owner, Mention mention) {
    return mention instanceof PersonMention person
        && person.counterpart()
        && person.range().start() == owner.range().end();
  }

  private boolean joins(Document document, int after, List<Mention> mentions, int i) {
    int next = mentions.get(i + 1).range().start();
    if (next <= after
        || isPlace(mentions.get(i)) != isPlace(mentions.get(i + 1))
        || areOfTwoSorts(mentions.get(i), mentions.get(i + 1))) {
      return false;
    }
    int end = beforeSequel(document, after, beforeParticiple(document, after, mentions, i + 1));
    for (int at = after; at < end; at++) {
      Token token = document.token(at);
      if (!token.is(",")
          && !token.is("-")
          && !token.is("/")
          && !grammar.isCoordinator(token.key())) {
        return false;
      }
    }
    return end - after <= 2;
  }

  /// Before what only says what a person is doing: `X और मध्यस्थ की भूमिका निभा रहे Y`.
  private int beforeParticiple(Document document, int after, List<Mention> mentions, int next) {
    int start = mentions.get(next).range().start();
    boolean doing =
        mentions.get(next) instanceof PersonMention
            && grammar.isCoordinator(document.token(after).key())
            && grammar.auxiliaries(document.token(start - 1).key()).contains(Auxiliary.PROGRESSIVE);
    return doing ? after + 1 : start;
  }

  /// Before what only says that the next comes later: `X और फिर Y से`, `X, उसके बाद Y से`.
  private int beforeSequel(Document document, int after, int next) {
    for (int at = after + 1; at < next; at++) {
      int start = at;
      if (sequels
          .longest(document, at, next)
          .filter(match -> match.range().end() == next && match.range().start() == start)
          .isPresent()) {
        return at;
      }
    }
    return next;
  }

  /// A person and a place are no equals, even where the place may stand for its government.
  private static boolean areOfTwoSorts(Mention one, Mention other) {
    return (one instanceof PersonMention && other instanceof PlaceMention)
        || (one instanceof PlaceMention && other instanceof PersonMention);
  }

  private static boolean isPlace(Mention mention) {
    return mention instanceof PlaceMention place
        && (place.locality() == null || !place.locality().standsForGovernment());
  }

  private MarkedPhrase marked(
      Document document, Sentence sentence, List<Mention> joined, int after, boolean hyphened) {
    TokenRange range = joined.getFirst().range().to(joined.getLast().range());
    if (joined.getLast() instanceof PronounMention pronoun) {
      return ofPronoun(document, sentence, joined, pronoun);
    }
    int end = sentence.tokens().end();
    Optional<Gazetteer.Match<CaseMarker>> marker = grammar.markers().longest(document, after, end);
    int noun = delegation(document, joined.getLast(), marker, after, end);
    if (noun > after) {
      marker = grammar.markers().longest(document, noun, end);
      range = new TokenRange(range.start(), noun);
    }
    marker = marker.map(read -> ofGroup(document, read, end));
    CaseMarker read =
        marker
            .map(match -> match.entries().getFirst())
            .orElse(hyphened && noun == after ? CaseMarker.COMPOUND : CaseMarker.NOMINATIVE);
    boolean delegated =
        (noun > after || isDelegation(document, joined.getLast().range().end(), end))
            && !(read == CaseMarker.NOMINATIVE && isForce(document, Math.max(noun, after) - 1));
    int last = marker.map(match -> match.range().end()).orElse(range.end());
    return new MarkedPhrase(range, joined, of(joined, read), delegated, last);
  }

  /// What a marker means behind some: `दोनों पक्षों में` is between them, `X से अलग मुलाकात` with
  /// him and not beside him.
  private static CaseMarker of(List<Mention> joined, CaseMarker marker) {
    if (marker == CaseMarker.LOCATIVE && areSides(joined)) {
      return CaseMarker.BETWEEN;
    }
    return marker == CaseMarker.ASIDE && joined.getLast() instanceof PersonMention
        ? CaseMarker.ABLATIVE
        : marker;
  }

  /// `समेत दस देशों ने`: the marker of the group is that of those who belong to it.
  private Gazetteer.Match<CaseMarker> ofGroup(
      Document document, Gazetteer.Match<CaseMarker> marker, int end) {
    return marker.entries().getFirst() == CaseMarker.BESIDES
        ? inclusions.marker(document, marker.range().end(), end).orElse(marker)
        : marker;
  }

  /// `मोदी और पुतिन में वार्ता`, `दोनों पक्षों में`: of several sides the locative means between
  /// them.
  private static boolean areSides(List<Mention> joined) {
    if (joined.getFirst() instanceof GroupMention || isOfSeveral(joined.getFirst())) {
      return true;
    }
    return joined.size() > 1 && joined.stream().noneMatch(PlaceMention.class::isInstance);
  }

  /// `इजरायल और सीरिया के अधिकारियों में`.
  private static boolean isOfSeveral(Mention mention) {
    return mention instanceof OfficeMention office && office.affiliations().size() > 1;
  }

  /// A pronoun has its marker in it, or the genitive of one: `उनके साथ`.
  private MarkedPhrase ofPronoun(
      Document document, Sentence sentence, List<Mention> joined, PronounMention pronoun) {
    TokenRange range = joined.getFirst().range().to(pronoun.range());
    Optional<Gazetteer.Match<CaseMarker>> compound =
        pronoun.marker() == CaseMarker.GENITIVE
            ? grammar
                .markersBehindGenitive()
                .longest(document, range.end(), sentence.tokens().end())
            : Optional.empty();
    return new MarkedPhrase(
        range,
        joined,
        compound.map(match -> match.entries().getFirst()).orElse(pronoun.marker()),
        false,
        compound.map(match -> match.range().end()).orElse(range.end()));
  }

  /// Past a noun for those who act for the mention: `के अधिकारियों`, `प्रतिनिधिमंडल`.
  private int delegation(
      Document document,
      Mention last,
      Optional<Gazetteer.Match<CaseMarker>> marker,
      int after,
      int end) {
    int noun = after;
    if (marker.isEmpty() && (last instanceof OfficeMention || last instanceof PersonMention)) {
      return after;
    }
    if (marker.isPresent()) {
      if (marker.get().entries().getFirst() != CaseMarker.GENITIVE) {
        return after;
      }
      noun = marker.get().range().end();
    }
    int behind =
        marker.isPresent()
            ? delegations.owned(document, noun, end)
            : delegations.behind(document, noun, end);
    return behind > noun ? behind : after;
  }

  private boolean isDelegation(Document document, int at, int end) {
    return delegations.behind(document, at, end) > at;
  }

  /// `सीरिया में रहेगी रूसी नौसेना`: an army that goes or stays somewhere is on no visit.
  private boolean isForce(Document document, int token) {
    return forces.longest(document, token, token + 1).isPresent();
  }

  /// `दोनों देशों के विदेश मंत्रियों के बीच`: the owner takes the marker of what it owns.
  private static List<MarkedPhrase> owners(List<MarkedPhrase> phrases) {
    List<MarkedPhrase> read = new ArrayList<>(phrases);
    for (int i = read.size() - 2; i >= 0; i--) {
      MarkedPhrase owner = read.get(i);
      MarkedPhrase owned = read.get(i + 1);
      if (owner.marker() == CaseMarker.GENITIVE
          && owned.range().start() == owner.range().end() + 1
          && owner.mentions().getLast() instanceof GroupMention
          && owned.mentions().getFirst() instanceof OfficeMention) {
        read.set(
            i,
            new MarkedPhrase(
                owner.range(), owner.mentions(), owned.marker(), owner.delegated(), owned.end()));
      }
    }
    return List.copyOf(read);
  }
}
