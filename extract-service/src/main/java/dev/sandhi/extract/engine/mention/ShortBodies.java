package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.mention.Mention.BodyMention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A body that was named before by the last word of its name alone: `अफ्रीकी संघ … संघ का सम्मेलन`,
/// `खाड़ी सहयोग परिषद … परिषद की बैठक`.
final class ShortBodies {

  private final Document document;
  private final Grammar grammar;
  private final Hits hits;

  /// How often each body was told of so far, by its code.
  private final Map<String, Integer> times = new HashMap<>();

  ShortBodies(Document document, Grammar grammar, Hits hits) {
    this.document = document;
    this.grammar = grammar;
    this.hits = hits;
  }

  /// The mentions with those of bodies in short, in the order of the text.
  List<Mention> settle(List<Mention> mentions) {
    if (mentions.stream().noneMatch(BodyMention.class::isInstance)) {
      return mentions;
    }
    List<Mention> settled = new ArrayList<>();
    Map<String, BodyMention> named = new HashMap<>();
    int at = 0;
    for (Mention mention : mentions) {
      addBetween(at, mention.range().start(), named, settled);
      settled.add(mention);
      at = mention.range().end();
      if (mention instanceof BodyMention body && body.range().length() > 1) {
        count(body);
        named.merge(document.token(at - 1).key(), body, this::meant);
      }
    }
    addBetween(at, document.tokens().size(), named, settled);
    return settled;
  }

  private void count(BodyMention body) {
    times.merge(body.body().code(), 1, Integer::sum);
  }

  private int times(BodyMention body) {
    return times.getOrDefault(body.body().code(), 0);
  }

  /// Of two bodies of one noun the article means the one told more often, or else the later one.
  private BodyMention meant(BodyMention known, BodyMention told) {
    return times(known) > times(told) ? known : told;
  }

  private void addBetween(int from, int to, Map<String, BodyMention> named, List<Mention> settled) {
    for (int at = from; at < to && !named.isEmpty(); at++) {
      BodyMention body = named.get(document.token(at).key());
      if (body != null && standsAlone(at)) {
        settled.add(new BodyMention(new TokenRange(at, at + 1), body.body(), "body told before"));
        count(body);
      }
    }
  }

  /// Whether nothing describes the noun, and a postposition follows it.
  private boolean standsAlone(int at) {
    TokenRange sentence = document.sentenceOf(at).tokens();
    if (at + 1 >= sentence.end() || !grammar.isMarkerAt(document, at + 1, sentence.end())) {
      return false;
    }
    if (at == sentence.start()) {
      return true;
    }
    Token before = document.token(at - 1);
    return before.kind() == Token.Kind.MARK && !before.is("-") || hits.isGrammatical(at - 1);
  }
}
