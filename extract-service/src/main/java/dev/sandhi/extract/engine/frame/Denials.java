package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;

/// Tells what is reported only to be denied: `इस खबर का खंडन किया कि`, `मुलाकात की खबर गलत`.
final class Denials {

  private final Gazetteer<Boolean> denials = Gazetteer.of("lexicon/denials.tsv", "surface");

  boolean deny(ClauseView view, Trigger trigger) {
    return isReported(view) || isOwnedByReport(view, trigger);
  }

  /// What stands in a clause behind `इस खबर का खंडन किया कि`.
  private boolean isReported(ClauseView view) {
    Grammar.Opens opens = view.clause().opens();
    return (opens == Grammar.Opens.COMPLEMENT || opens == Grammar.Opens.RELATIVE)
        && isDenial(
            view.document(),
            new TokenRange(view.sentence().tokens().start(), view.clause().range().start()));
  }

  /// `मुलाकात की खबरों का खंडन किया`: the noun stands in the report that is denied.
  private boolean isOwnedByReport(ClauseView view, Trigger trigger) {
    return trigger.verb().isEmpty()
        && trigger.marker().filter(marker -> marker == CaseMarker.GENITIVE).isPresent()
        && isDenial(
            view.document(), new TokenRange(trigger.range().end(), view.clause().range().end()));
  }

  private boolean isDenial(Document document, TokenRange words) {
    return denials.isIn(document, words);
  }
}
