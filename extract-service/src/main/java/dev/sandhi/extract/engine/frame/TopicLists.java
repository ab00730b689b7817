package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.BodyMention;
import dev.sandhi.extract.engine.mention.Mention.CountryMention;
import dev.sandhi.extract.engine.mention.Mention.PlaceMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Countries in a list of what is talked about: in `सीरिया, यूक्रेन और परमाणु हथियारों पर बात की`
/// the marker behind the last stands for all.
final class TopicLists {

  /// How many words the rest of such a list may have.
  private static final int REACH = 9;

  private final Grammar grammar;
  private final Gazetteer<Boolean> sides = new Gazetteer<>();

  TopicLists(Grammar grammar) {
    this.grammar = grammar;
    for (Tsv.Row row : Tsv.read("lexicon/group-nouns.tsv", "word", "of")) {
      sides.add(row.cell(0), true);
    }
    for (Tsv.Row row : Tsv.read("lexicon/delegations.tsv", "word")) {
      sides.add(row.cell(0), true);
    }
  }

  /// The phrases of a sentence, those without a postposition with that of their list.
  List<MarkedPhrase> marked(Document document, List<MarkedPhrase> phrases, int end) {
    List<MarkedPhrase> marked = new ArrayList<>(phrases.size());
    for (MarkedPhrase phrase : phrases) {
      boolean listed =
          phrase.marker() == CaseMarker.NOMINATIVE
              && phrase.mentions().stream().allMatch(TopicLists::isPlaceLike)
              && isListed(document, phrases, phrase.end(), end);
      marked.add(listed ? phrase.as(CaseMarker.TOPIC) : phrase);
    }
    return marked;
  }

  private static boolean isPlaceLike(Mention mention) {
    return mention instanceof BodyMention
        || mention instanceof PlaceMention
        || mention instanceof CountryMention country && country.form() == CountryMention.Form.NAME;
  }

  /// Whether a list goes on behind a phrase, and ends with `पर` or the like before anybody acts.
  private boolean isListed(Document document, List<MarkedPhrase> phrases, int from, int end) {
    if (from >= end || !isLink(document.token(from))) {
      return false;
    }
    int last = Math.min(end, from + REACH);
    int at = from + 1;
    while (at < last) {
      Optional<Gazetteer.Match<CaseMarker>> marker = grammar.markers().longest(document, at, end);
      if (marker.filter(read -> read.entries().getFirst() != CaseMarker.GENITIVE).isPresent()) {
        CaseMarker read = marker.get().entries().getFirst();
        return read == CaseMarker.TOPIC || read == CaseMarker.ABOUT;
      }
      if (marker.isEmpty() && (!isItem(document, at, end) || isNamed(phrases, at))) {
        return false;
      }
      at = marker.map(read -> read.range().end()).orElse(at + 1);
    }
    return false;
  }

  private boolean isLink(Token token) {
    return token.is(",") || grammar.isCoordinator(token.key());
  }

  /// Whether a word may stand in such a list: neither a verb nor a noun for those who talk.
  private boolean isItem(Document document, int at, int end) {
    Token token = document.token(at);
    return isLink(token)
        || token.kind() != Token.Kind.MARK
            && grammar.opens(token.key()) == null
            && grammar.inflections(token.key()).isEmpty()
            && sides.longest(document, at, end).isEmpty();
  }

  /// Whether somebody is named there who may act himself.
  private static boolean isNamed(List<MarkedPhrase> phrases, int at) {
    return phrases.stream()
        .filter(phrase -> phrase.range().contains(at))
        .anyMatch(phrase -> !phrase.mentions().stream().allMatch(TopicLists::isPlaceLike));
  }
}
