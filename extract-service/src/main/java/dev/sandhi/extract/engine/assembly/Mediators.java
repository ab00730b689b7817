package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.mention.Mention;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Those of whom the text says that they brought others together: `मिस्र की मध्यस्थता में`, `चीन की
/// पहल पर`. Whoever did so may have sat in at the talks, and is bound by nothing that came of them.
final class Mediators {

  private static final int SIDES = 2;

  private final AnnotatedDocument annotated;
  private final Set<String> codes = new HashSet<>();

  Mediators(AnnotatedDocument annotated, Grammar grammar) {
    this.annotated = annotated;
    for (Mention mention : annotated.mentions()) {
      TokenRange words = mention.range();
      int end = annotated.document().sentenceOf(words.start()).tokens().end();
      if (grammar
          .markerAt(annotated.document(), words.end(), end)
          .filter(marker -> marker == CaseMarker.MEDIATOR)
          .isPresent()) {
        add(mention);
      }
    }
  }

  private void add(Mention mention) {
    switch (mention) {
      case Mention.CountryMention country -> codes.add(country.code());
      case Mention.BodyMention body -> codes.add(body.body().code());
      case Mention.OfficeMention office ->
          office.affiliations().forEach(affiliation -> codes.add(affiliation.code()));
      case Mention.PersonMention person ->
          annotated.people().person(person).country().ifPresent(codes::add);
      case Mention.PlaceMention _, Mention.GroupMention _, Mention.PronounMention _ -> {}
    }
  }

  /// The others of those who met, where they are two sides still.
  Map<String, TokenRange> without(Map<String, TokenRange> parties) {
    Map<String, TokenRange> sides = new LinkedHashMap<>(parties);
    sides.keySet().removeAll(codes);
    return sides.size() < SIDES ? parties : sides;
  }
}
