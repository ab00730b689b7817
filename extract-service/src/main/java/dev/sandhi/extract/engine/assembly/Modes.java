package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Tsv;
import java.util.Optional;

/// Finds the words that tell how the parties were in contact: `वीडियो लिंक पर`.
final class Modes {

  private final Gazetteer<MeetingMode> cues = new Gazetteer<>();

  Modes() {
    for (Tsv.Row row : Tsv.read("lexicon/mode-cues.tsv", "surface", "mode")) {
      cues.add(row.cell(0), row.oneOf(MeetingMode.class, 1));
    }
  }

  Optional<MeetingMode> in(Document document, TokenRange scope) {
    return cues.first(document, scope).map(match -> match.entries().getFirst());
  }
}
