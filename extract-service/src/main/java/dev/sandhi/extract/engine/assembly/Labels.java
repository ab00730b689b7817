package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.CountryMention;
import dev.sandhi.extract.engine.mention.Mention.PlaceMention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
    return document.sentences().stream()
            .flatMap(sentence ->
                opening(annotated, sentence)
                    .filter(name -> isFollowedByColon(document, sentence, name))
                    .flatMap(Sites::site)
                    .stream())
            .flatMap(site -> Stream.ofNullable(site.cityLatin()))
            .distinct()
            .limit(2)
            .count()
        > 1;
  }

  private static Optional<Mention> opening(AnnotatedDocument annotated, Sentence sentence) {
    List<Mention> mentions = annotated.mentionsIn(sentence.tokens());
    return mentions.stream()
        .findFirst()
        .filter(name -> name instanceof CountryMention || name instanceof PlaceMention)
        .filter(name -> name.range().start() == sentence.tokens().start());
  }

  private static boolean isWhole(Sentence sentence, Mention name) {
    return name.range().length() == sentence.tokens().length();
  }

  private static boolean isFollowedByColon(Document document, Sentence sentence, Mention name) {
    int end = name.range().end();
    return end < sentence.tokens().end() && document.token(end).is(":");
  }
}
