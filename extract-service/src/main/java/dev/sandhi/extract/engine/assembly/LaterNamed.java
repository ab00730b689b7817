package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Agreements whose sides the text names only in what it tells next: those of a number of countries
/// (`ईरान और छह ताकतों के बीच समझौता हुआ। वार्ता में अमेरिका, …`), and those of whoever is then
/// told to have signed (`यहां बिजली समझौते पर हस्ताक्षर हुए। X और Y ने कागज पर दस्तखत किए`).
final class LaterNamed {

  private static final int FEWEST = 3;

  /// How many words may part a number from what it counts: `छह बड़ी ताकतों`.
  private static final int NUMBER = 2;

  /// How many sentences behind a signing those who signed may be told.
  private static final int SIGNERS = 2;

  private final Document document;
  private final Numbers numbers;
  private final Gazetteer<Boolean> groups;
  private final Gazetteer<Boolean> many;
  private final Map<EventCandidate, Cast> kept = new LinkedHashMap<>();
  private @Nullable EventCandidate signed;

  LaterNamed(AnnotatedDocument annotated, Finders finders) {
    this.document = annotated.document();
    this.numbers = finders.numbers();
    this.groups = finders.groups();
    this.many = finders.many();
  }

  /// Keeps an agreement that too few are named for, if it is that of a group, or is signed.
  void keep(EventCandidate told, Cast side) {
    if (isSigning(told) && told.instrument().isPresent() && side.parties().isEmpty()) {
      signed = told;
    }
    if (told.frame().says().record() == Frame.Type.AGREEMENT
        && told.instrument().isPresent()
        && (isOfGroup(told.scope()) || isStatement(told))) {
      kept.put(told, side);
    }
  }

  /// The agreement that was told to be signed just before both sides sign it.
  Optional<EventCandidate> signedBy(EventCandidate signing, Cast signers) {
    EventCandidate told = signed;
    if (told == null
        || !isSigning(signing)
        || signers.parties().size() < 2
        || signing.sentence().index() - told.sentence().index() > SIGNERS
        || signing.sentence().equals(told.sentence())) {
      return Optional.empty();
    }
    signed = null;
    kept.remove(told);
    return Optional.of(told);
  }

  /// `सम्मेलन के बाद जारी संयुक्त बयान में …। सम्मेलन में X, Y और Z शामिल हुए`.
  private static boolean isStatement(EventCandidate told) {
    return told.instrument()
        .filter(instrument -> instrument.kind() == AgreementKind.JOINT_STATEMENT)
        .isPresent();
  }

  private static boolean isSigning(EventCandidate candidate) {
    return candidate.frame().signers() && candidate.factuality() == Factuality.HELD;
  }

  /// The agreements whose group an event has named by now, with all that they bind.
  Map<EventCandidate, Cast> named(Discourse discourse) {
    Map<EventCandidate, Cast> named = new LinkedHashMap<>();
    kept.forEach((candidate, side) ->
        discourse.drafts().stream()
            .filter(draft -> isOfThose(draft, candidate, side))
            .findFirst()
            .ifPresent(draft -> {
              draft.cast().parties().forEach(side::party);
              named.put(candidate, side);
            }));
    return named;
  }

  private static boolean isOfThose(Draft draft, EventCandidate candidate, Cast side) {
    int first = draft.tellings().getFirst().sentence().index();
    int told = candidate.sentence().index();
    return !draft.isVisit()
        && draft.cast().parties().size() >= FEWEST
        && draft.cast().parties().keySet().containsAll(side.parties().keySet())
        && first >= told
        && first <= told + Joining.NEAR;
  }

  private boolean isOfGroup(TokenRange words) {
    return groups.all(document, words).stream()
        .anyMatch(group -> isNumbered(group.range().start(), words.start()));
  }

  private boolean isNumbered(int noun, int start) {
    for (int at = noun - 1; at >= Math.max(start, noun - NUMBER); at--) {
      if (many.longest(document, at, at + 1).isPresent()
          || numbers.value(document.token(at)).filter(n -> n >= FEWEST).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
