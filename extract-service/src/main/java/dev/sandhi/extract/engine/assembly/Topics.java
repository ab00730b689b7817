package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.Topic;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Tsv;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Finds what an event is about, by the words for its subjects.
final class Topics {

  private final Gazetteer<Topic> words = new Gazetteer<>();

  Topics() {
    for (Tsv.Row row : Tsv.read("lexicon/topics.tsv", "surface", "topic")) {
      words.add(row.cell(0), row.oneOf(Topic.class, 1));
    }
  }

  /// The topics of a passage, each with the first words that tell it.
  Map<Topic, TokenRange> in(Document document, TokenRange passage, boolean[] names) {
    Map<Topic, TokenRange> found = new EnumMap<>(Topic.class);
    int at = passage.start();
    while (at < passage.end()) {
      Optional<Gazetteer.Match<Topic>> match =
          names[at] ? Optional.empty() : words.longest(document, at, passage.end());
      if (match.isPresent()) {
        for (Topic topic : match.get().entries()) {
          found.putIfAbsent(topic, match.get().range());
        }
        at = match.get().range().end();
      } else {
        at++;
      }
    }
    return found;
  }
}
