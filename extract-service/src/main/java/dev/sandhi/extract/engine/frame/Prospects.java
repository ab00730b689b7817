package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.lexicon.VerbForm;
import dev.sandhi.extract.engine.text.FoldKey;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds meetings that are still to come though their clause tells of something done: somebody has
/// come for them, agreed to them, or says when they are.
final class Prospects {

  /// How many words may stand between a meeting and its day.
  private static final int ASIDE = 3;

  /// How many words may part a meeting from those who agree to it: `मुलाकात के लिए भी सैद्धांतिक
  /// तौर पर सहमत`.
  private static final int ASSENT = 5;

  /// How many words stand between a participle and its noun.
  private static final int MODIFIERS = 2;

  private static final String NEXT = "NEXT";

  private final Grammar grammar;
  private final Gazetteer<Boolean> decisions;
  private final Set<String> relativeDays = new HashSet<>();
  private final Set<String> next = new HashSet<>();
  private final Appointments appointments;

  Prospects(Grammar grammar, Gazetteer<Boolean> decisions) {
    this.grammar = grammar;
    this.decisions = decisions;
    this.appointments = new Appointments(grammar);
    for (Tsv.Row row : Tsv.read("lexicon/relative-days.tsv", "surface", "past", "future")) {
      relativeDays.add(FoldKey.listed(row.cell(0)));
    }
    for (Tsv.Row row : Tsv.read("lexicon/directions.tsv", "surface", "value")) {
      if (row.cell(1).equals(NEXT)) {
        next.add(FoldKey.of(row.cell(0)));
      }
    }
  }

  boolean isAhead(ClauseView view, Trigger trigger) {
    return isGoal(view, trigger)
        || isAgreedOn(view, trigger)
        || isDescribed(view, trigger)
        || isNext(view, trigger)
        || isDue(view, trigger)
        || appointments.isOne(view, trigger);
  }

  /// `सम्मेलन के लिए पहुंचे`, `सम्मेलन में भाग लेने पहुंचे`: whoever comes for a gathering is there
  /// before it; of one in the past the text says आए थे.
  private boolean isGoal(ClauseView view, Trigger trigger) {
    Clause clause = view.clause();
    if (!trigger.frame().gathering()
        || trigger.marker().isEmpty()
        || clause.mainVerb().filter(verb -> verb.has(Auxiliary.PAST)).isPresent()) {
      return false;
    }
    if (trigger.marker().get() == CaseMarker.PURPOSE) {
      return true;
    }
    return clause.verbs().stream()
        .filter(verb -> verb.range().start() >= trigger.range().end())
        .findFirst()
        .filter(verb -> verb.form() == VerbForm.INFINITIVE && !verb.isFinite())
        .filter(verb -> isGoal(view.document(), clause, verb.range().end()))
        .isPresent();
  }

  /// Whether nothing stands behind an infinitive, or `के लिए`.
  private boolean isGoal(Document document, Clause clause, int at) {
    return grammar
        .markers()
        .longest(document, at, clause.range().end())
        .map(marker -> marker.entries().getFirst() == CaseMarker.PURPOSE)
        .orElse(true);
  }

  /// `मुलाकात के लिए राजी हो गए`: whoever agrees to meet will meet.
  private boolean isAgreedOn(ClauseView view, Trigger trigger) {
    int end = view.clause().range().end();
    int at = trigger.range().end();
    return trigger.frame().says().kind() == MeetingKind.MEETING
        && trigger.marker().filter(marker -> marker == CaseMarker.PURPOSE).isPresent()
        && decisions.first(view.document(), new TokenRange(at, at + 3 + ASSENT), end).isPresent();
  }

  /// `होने जा रही भेंट पर नजर है`, `शुरू होने वाले रूस दौरे की जानकारी दी`: the noun is said to be
  /// still to come.
  private static boolean isDescribed(ClauseView view, Trigger trigger) {
    int noun = trigger.range().start();
    return trigger.marker().isPresent()
        && view.clause().verbs().stream()
            .filter(verb -> verb.range().end() <= noun && verb.range().end() >= noun - MODIFIERS)
            .anyMatch(verb -> verb.attributive() && verb.isOfTheFuture());
  }

  /// `आगामी बैठक से पहले`: of what goes on before it, it is still to come.
  private boolean isNext(ClauseView view, Trigger trigger) {
    int noun = trigger.range().start();
    return trigger.marker().filter(marker -> marker == CaseMarker.BEFORE).isPresent()
        && noun > view.clause().range().start()
        && next.contains(view.document().token(noun - 1).key());
  }

  /// `मोदी और मैक्रों की बैठक आज`, `वार्ता कल से`, `दौरा अगले महीने`: a headline whose only
  /// predicate is a time.
  private boolean isDue(ClauseView view, Trigger trigger) {
    int end = view.clause().range().end();
    return view.clause().verbs().isEmpty()
        && trigger.marker().isEmpty()
        && IntStream.rangeClosed(trigger.range().end(), trigger.range().end() + ASIDE)
            .filter(at -> at < end)
            .map(at -> behindTime(view.document(), at))
            .anyMatch(at -> at == end || at > 0 && at < end && isStopOrSince(view.document(), at));
  }

  /// Behind `आज`, `अगले महीने`; 0 where no such time begins.
  private int behindTime(Document document, int at) {
    String word = document.token(at).key();
    if (relativeDays.contains(word)) {
      return at + 1;
    }
    return next.contains(word) ? at + 2 : 0;
  }

  private boolean isStopOrSince(Document document, int at) {
    Token token = document.token(at);
    return token.kind() == Token.Kind.MARK
        || grammar.markers().word(token.key()).contains(CaseMarker.ABLATIVE);
  }
}
