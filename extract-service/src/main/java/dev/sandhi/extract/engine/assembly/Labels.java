package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.CountryMention;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The countries under whose names a round-up tells its parts: `घाना: राष्ट्रपति महामा से …`, or a
/// title between paragraphs that is but the name of a country.
final class Labels {

  private final Map<Block, Site> labels = new HashMap<>();

  Labels(AnnotatedDocument annotated) {
    Document document = annotated.document();
    Optional<Site> heading = Optional.empty();
    boolean cities = areCities(annotated);
    for (Sentence sentence : document.sentences()) {
      Optional<Mention> country =
          opening(annotated, sentence).filter(name -> cities || name instanceof CountryMention);
      if (sentence.block().kind() == Block.Kind.HEADING) {
        heading = country.filter(name -> isWhole(sentence, name)).flatMap(Sites::site);
        continue;
      }
      Optional<Site> under = heading;
      country
          .filter(name -> isFollowedByColon(document, sentence, name))
          .flatMap(Sites::site)
          .or(() -> under)
          .ifPresent(site -> labels.putIfAbsent(sentence.block(), site));
    }
  }

  /// The country that a part of a round-up is about.
  Optional<Site> of(Sentence sentence) {
    return Optional.ofNullable(labels.get(sentence.block()));
  }

  /// Whether several parts are headed by a city each, and none of them is the dateline of all:
  /// `टोक्यो: …`, `लीमा: …`.
  static boolean areCities(AnnotatedDocument annotated) {
    Document document = annotated.document();
    Set<String> cities = new HashSet<>();
    for (Sentence sentence : document.sentences()) {
      opening(annotated, sentence)
          .filter(name -> isFollowedByColon(document, sentence, name))
          .flatMap(Sites::site)
          .map(Site::cityLatin)
          .ifPresent(cities::add);
    }
    return cities.size() > 1;
  }

  private static Optional<Mention> opening(AnnotatedDocument annotated, Sentence sentence) {
    List<Mention> mentions = annotated.mentionsIn(sentence.tokens());
    return !mentions.isEmpty()
            && mentions.getFirst().range().start() == sentence.tokens().start()
            && Sites.isPlace(mentions.getFirst())
        ? Optional.of(mentions.getFirst())
        : Optional.empty();
  }

  private static boolean isWhole(Sentence sentence, Mention name) {
    return name.range().length() == sentence.tokens().length();
  }

  private static boolean isFollowedByColon(Document document, Sentence sentence, Mention name) {
    int end = name.range().end();
    return end < sentence.tokens().end() && document.token(end).is(":");
  }
}
