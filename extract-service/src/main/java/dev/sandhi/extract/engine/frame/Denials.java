package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.VerbForm;

/// Tells what is reported only to be denied: `इस खबर का खंडन किया कि`, `मुलाकात की खबर गलत`.
final class Denials {

  /// How many words may stand before what takes up the sentence before.
  private static final int NEAR_HEAD = 6;

  private final Gazetteer<Boolean> denials = Gazetteer.of("lexicon/denials.tsv", "surface");
  private final Gazetteer<Boolean> claims = Gazetteer.of("lexicon/claims.tsv", "word");
  private final Gazetteer<Boolean> rebuttals = Gazetteer.of("lexicon/rebuttals.tsv", "surface");
  private final Gazetteer<Boolean> anaphors = Gazetteer.of("lexicon/anaphors.tsv", "word");
  private final Gazetteer<Boolean> demonstratives =
      Gazetteer.of("lexicon/demonstratives.tsv", "word");

  boolean deny(ClauseView view, Trigger trigger) {
    return isCounterfactual(view, trigger)
        || isReported(view)
        || isOwnedByReport(view, trigger)
        || isRebutted(view);
  }

  /// `यह उनका पहला चीन दौरा होता`: what would have been, had it come to that.
  private static boolean isCounterfactual(ClauseView view, Trigger trigger) {
    return trigger
        .verb()
        .filter(verb -> verb.form() == VerbForm.HABITUAL && verb.auxiliaries().isEmpty())
        .filter(
            verb -> !verb.attributive() && verb.range().end() >= view.sentence().tokens().end() - 1)
        .isPresent();
  }

  /// What stands in a clause behind `इस खबर का खंडन किया कि`.
  private boolean isReported(ClauseView view) {
    Grammar.Opens opens = view.clause().opens();
    return (opens == Grammar.Opens.COMPLEMENT || opens == Grammar.Opens.RELATIVE)
        && denials.isIn(view.document(), before(view));
  }

  private static TokenRange before(ClauseView view) {
    return new TokenRange(view.sentence().tokens().start(), view.clause().range().start());
  }

  /// `मुलाकात की खबरों का खंडन किया`: the noun stands in the report that is denied.
  private boolean isOwnedByReport(ClauseView view, Trigger trigger) {
    return trigger.verb().isEmpty()
        && trigger.marker().filter(marker -> marker == CaseMarker.GENITIVE).isPresent()
        && denials.isIn(
            view.document(), new TokenRange(trigger.range().end(), view.clause().range().end()));
  }

  /// `अखबार ने दावा किया कि दोनों मिले हैं। सरकार ने इसे सिरे से खारिज किया`: what is claimed is
  /// denied by the sentence behind.
  private boolean isRebutted(ClauseView view) {
    return view.clause().opens() == Grammar.Opens.COMPLEMENT
        && claims.isIn(view.document(), before(view))
        && rebuts(view.document(), view.sentence().index() + 1);
  }

  private boolean rebuts(Document document, int sentence) {
    if (sentence >= document.sentences().size()) {
      return false;
    }
    Sentence next = document.sentences().get(sentence);
    TokenRange words = next.tokens();
    int near = Math.min(words.end(), words.start() + NEAR_HEAD);
    TokenRange head = new TokenRange(words.start(), near);
    return (anaphors.isIn(document, head) || head.tokens().anyMatch(at -> isClaim(document, at)))
        && rebuttals.isIn(document, words);
  }

  /// `इस खबर`.
  private boolean isClaim(Document document, int at) {
    return demonstratives.longest(document, at, at + 1).isPresent()
        && claims.longest(document, at + 1, at + 2).isPresent();
  }
}
