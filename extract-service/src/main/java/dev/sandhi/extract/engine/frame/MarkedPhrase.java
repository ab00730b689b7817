package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.mention.Mention;
import java.util.List;

/// Mentions joined as equals, with the case marker that they share: `भारत और अमेरिका के बीच`.
public record MarkedPhrase(TokenRange range, List<Mention> mentions, CaseMarker marker) {

  public MarkedPhrase {
    mentions = List.copyOf(mentions);
  }
}
