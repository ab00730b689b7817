package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.lexicon.VerbForm;
import java.util.Optional;

/// Reads the words that outrank the verb of a clause: `रद्द`, `प्रस्ताव`, `संभावना`.
final class CueReader {

  /// How far behind `जो` it may stand what became of an event, and how many words may part it from
  /// `होने वाली`.
  private static final int ASIDE = 3;

  private final Grammar grammar;
  private final Gazetteer<Factuality> cues = new Gazetteer<>();
  private final Gazetteer<Boolean> anaphors = Gazetteer.of("lexicon/anaphors.tsv", "word");
  private final Gazetteer<Boolean> newDays = Gazetteer.of("lexicon/new-days.tsv", "word");
  private final Gazetteer<Boolean> refusals = Gazetteer.of("lexicon/refusals.tsv", "words");

  CueReader(Grammar grammar) {
    this.grammar = grammar;
    for (Tsv.Row row : Tsv.read("lexicon/status-cues.tsv", "surface", "factuality")) {
      cues.add(row.cell(0), row.oneOf(Factuality.class, 1));
    }
  }

  /// Of several cues the strongest: what was planned and then called off is called off.
  Optional<Factuality> read(ClauseView view, Trigger trigger, TokenRange scope) {
    Optional<Factuality> strongest =
        refused(view, trigger)
            .or(() -> calledOff(view, trigger))
            .or(() -> goneOn(view, trigger))
            .or(() -> cameToNothing(view))
            .or(() -> putOff(view, trigger));
    int at = scope.start();
    while (at < scope.end()) {
      int start = at;
      Optional<Gazetteer.Match<Factuality>> cue =
          cues.longest(view.document(), at, scope.end())
              .filter(match -> isOf(view, trigger, match.range()))
              .filter(match ->
                  match.entries().getFirst() != Factuality.DESIRED
                      || isOwned(view.document(), start) && !isBehindParticiple(trigger, start))
              .filter(match ->
                  match.entries().getFirst() != Factuality.PROPOSED
                      || !isDone(view.document(), trigger, start));
      Optional<Factuality> told = cue.map(match -> match.entries().getFirst());
      if (told.isPresent() && (strongest.isEmpty() || told.get().isStrongerThan(strongest.get()))) {
        strongest = told;
      }
      at = cue.map(match -> match.range().end()).orElse(at + 1);
    }
    return strongest;
  }

  /// `मुलाकात से साफ इनकार कर दिया`: what somebody will have nothing of. Whoever does not refuse
  /// leaves it open.
  private Optional<Factuality> refused(ClauseView view, Trigger trigger) {
    if (trigger.marker().filter(marker -> marker == CaseMarker.ABLATIVE).isEmpty()) {
      return Optional.empty();
    }
    int behind = trigger.range().end() + 1;
    int end = view.clause().range().end();
    TokenRange near = new TokenRange(behind, behind + ASIDE);
    return refusals.first(view.document(), near, end).isPresent()
        ? view.clause()
            .mainVerb()
            .map(verb -> verb.has(Auxiliary.NEGATION) ? Factuality.DESIRED : Factuality.CANCELLED)
        : Optional.empty();
  }

  /// `वार्ता होने वाली थी, जो रद्द हो गई`: what became of it is told in the clause behind.
  private Optional<Factuality> calledOff(ClauseView view, Trigger trigger) {
    Optional<Clause> behind =
        view.following().filter(clause -> isRelative(view.document(), clause.range()));
    if (behind.isEmpty() || trigger.verb().isEmpty()) {
      return Optional.empty();
    }
    TokenRange clause = behind.get().range();
    int first = clause.start() + 1;
    TokenRange near = new TokenRange(first, Math.min(clause.end(), first + ASIDE + 1));
    return givenUp(view.document(), near, clause.end());
  }

  private Optional<Factuality> givenUp(Document document, TokenRange words) {
    return givenUp(document, words, words.end());
  }

  /// The first cue that begins in some words, and ends before token `end`, by which something is
  /// called off or put off.
  private Optional<Factuality> givenUp(Document document, TokenRange words, int end) {
    for (int at = words.start(); at < words.end(); at++) {
      Optional<Factuality> told =
          cues.longest(document, at, end)
              .map(match -> match.entries().getFirst())
              .filter(cue -> cue == Factuality.CANCELLED || cue == Factuality.POSTPONED);
      if (told.isPresent()) {
        return told;
      }
    }
    return Optional.empty();
  }

  /// `बैठक, जो गुरुवार को होनी थी, टल गई`: what became of it is told behind the words with `जो`.
  private Optional<Factuality> goneOn(ClauseView view, Trigger trigger) {
    return view.following()
        .filter(_ -> hasRelative(view, trigger.range().end()))
        .flatMap(clause -> givenUp(view.document(), clause.range()));
  }

  /// Whether `जो` stands in the clause behind a token.
  private boolean hasRelative(ClauseView view, int from) {
    for (int at = from; at < view.clause().range().end(); at++) {
      if (grammar.opens(view.document().token(at).key()) == Grammar.Opens.RELATIVE) {
        return true;
      }
    }
    return false;
  }

  /// `बैठक होनी थी, लेकिन इसे टाल दिया गया`: the clause behind takes up what was to be.
  private Optional<Factuality> cameToNothing(ClauseView view) {
    boolean wasToBe =
        view.clause()
            .mainVerb()
            .filter(verb -> verb.has(Auxiliary.PAST) && verb.factuality() == Factuality.PLANNED)
            .isPresent();
    TokenRange behind = new TokenRange(view.clause().range().end(), view.sentence().tokens().end());
    return wasToBe && anaphors.isIn(view.document(), behind)
        ? givenUp(view.document(), behind)
        : Optional.empty();
  }

  /// `जून में होने वाला सम्मेलन अब सितंबर में होगा`: what was to be on one day will be on another.
  private Optional<Factuality> putOff(ClauseView view, Trigger trigger) {
    boolean postponed =
        view.clause().mainVerb().filter(VerbGroup::isOfTheFuture).isPresent()
            && isDue(view, trigger.range().start())
            && newDays.isIn(
                view.document(),
                new TokenRange(trigger.range().end(), view.clause().range().end()));
    return postponed ? Optional.of(Factuality.POSTPONED) : Optional.empty();
  }

  /// `जून में होने वाला सम्मेलन`: what was to be.
  private boolean isDue(ClauseView view, int noun) {
    for (VerbGroup verb : view.clause().verbs()) {
      int end = verb.range().end();
      if (end <= noun && noun - end <= ASIDE && !verb.isFinite() && verb.isOfTheFuture()) {
        return true;
      }
    }
    return noun > 0
        && cues.longest(view.document(), noun - 1, noun)
            .filter(cue -> cue.entries().getFirst() == Factuality.PLANNED)
            .isPresent();
  }

  /// `मिलने की इच्छा`, `मिलना जरूरी`: what is wanted owns the wish, or is an infinitive. `सरकार से
  /// अनुरोध` wants something else.
  private boolean isOwned(Document document, int wish) {
    if (wish == 0) {
      return false;
    }
    Token before = document.token(wish - 1);
    return grammar.markers().word(before.key()).contains(CaseMarker.GENITIVE)
        || grammar.inflections(before.key()).stream()
            .anyMatch(reading -> reading.form() == VerbForm.INFINITIVE);
  }

  private boolean isRelative(Document document, TokenRange clause) {
    int at = clause.start();
    while (at < clause.end() && !document.token(at).isWord()) {
      at++;
    }
    return at < clause.end() && grammar.opens(document.token(at).key()) == Grammar.Opens.RELATIVE;
  }

  /// `बात कर न्योता दिया`, `फोन कर न्योता दिया`: the talks are behind whoever then offers
  /// something. But `मिलकर काम करने का प्रस्ताव` is to do it together.
  private boolean isDone(Document document, Trigger trigger, int offer) {
    if (trigger.isVerb()) {
      return false;
    }
    Token last = document.token(trigger.range().end() - 1);
    boolean participle =
        trigger.range().length() > 1
            && trigger.range().end() <= offer
            && grammar.inflections(last.key()).stream()
                .anyMatch(reading -> reading.form() == VerbForm.STEM);
    return participle || isBehindParticiple(trigger, offer);
  }

  /// `बात कर संयम की अपील की`: what is wished for came of the talks.
  private static boolean isBehindParticiple(Trigger trigger, int wish) {
    return trigger
        .verb()
        .filter(verb -> verb.form() == VerbForm.CONJUNCTIVE && verb.range().end() <= wish)
        .isPresent();
  }

  /// `इच्छा जताते हुए चर्चा की`: a cue with a verb of its own says nothing of the talks; nor does
  /// what was talked over, `प्रस्ताव पर चर्चा की`. What is agreed is no cue to itself: `तय हुआ`.
  private boolean isOf(ClauseView view, Trigger trigger, TokenRange cue) {
    boolean before = cue.end() <= trigger.range().start();
    boolean meeting = trigger.frame().says().record() == Frame.Type.MEETING;
    if (!meeting && cue.overlaps(trigger.range())) {
      return false;
    }
    if (meeting && (before ? isTopic(view, cue) : isSaidThere(view, trigger, cue))) {
      return false;
    }
    if (before && isBesideAnother(view, trigger, cue)) {
      return false;
    }
    TokenRange between =
        before
            ? new TokenRange(cue.end(), trigger.range().start())
            : new TokenRange(Math.min(trigger.range().end(), cue.start()), cue.start());
    return view.clause().verbs().stream()
        .filter(verb -> between.covers(verb.range()))
        .filter(verb -> !trigger.verb().equals(Optional.of(verb)))
        .allMatch(verb -> verb.form() == VerbForm.INFINITIVE || verb.attributive());
  }

  /// Whether it says something of what stands between it and the predicate.
  private boolean isBesideAnother(ClauseView view, Trigger trigger, TokenRange cue) {
    return isOfAnother(view, trigger, cue) || isOfSubject(view, trigger, cue);
  }

  /// `रद्द हुई वार्ता के बाद मुलाकात की`: of two events it is the one that its participle stands
  /// before.
  private static boolean isOfAnother(ClauseView view, Trigger trigger, TokenRange cue) {
    return view.clause().verbs().stream()
        .filter(verb -> verb.attributive() && verb.range().start() == cue.end())
        .anyMatch(verb ->
            view.triggers().stream()
                .map(Trigger::range)
                .anyMatch(other ->
                    other.start() == verb.range().end() && other.end() <= trigger.range().start()));
  }

  /// `प्रस्तावित समझौते पर बैठक हुई`: a word beside what they talk about tells of that, and not of
  /// the talks.
  private boolean isOfSubject(ClauseView view, Trigger trigger, TokenRange cue) {
    int end = trigger.range().start();
    for (int at = cue.end() + 1; at < end && cue.length() == 1; at++) {
      boolean subject =
          grammar
              .markerAt(view.document(), at, end)
              .filter(marker ->
                  marker == CaseMarker.TOPIC
                      || marker == CaseMarker.ABOUT
                      || marker == CaseMarker.PURPOSE)
              .isPresent();
      if (subject) {
        return true;
      }
    }
    return false;
  }

  /// `मुलाकात में गैस का प्रस्ताव रखा`: what somebody proposes at a meeting is not to meet.
  private static boolean isMadeThere(ClauseView view, Trigger trigger, TokenRange cue) {
    int end = trigger.range().end();
    TokenRange between = new TokenRange(end, Math.max(end, cue.start()));
    return trigger.marker().filter(marker -> marker == CaseMarker.LOCATIVE).isPresent()
        && view.clause().verbs().stream().noneMatch(verb -> between.covers(verb.range()));
  }

  /// `फोन कर सम्मेलन की तैयारी पर चर्चा की`: what was then talked over is not the call; but it is
  /// the meeting of `बैठक की तैयारी पर चर्चा की`.
  private boolean isSaidThere(ClauseView view, Trigger trigger, TokenRange cue) {
    boolean owned = trigger.marker().filter(marker -> marker == CaseMarker.GENITIVE).isPresent();
    return isMadeThere(view, trigger, cue) || !owned && isTopic(view, cue);
  }

  private boolean isTopic(ClauseView view, TokenRange cue) {
    return grammar
        .markerAt(view.document(), cue.end(), view.clause().range().end())
        .filter(marker -> marker == CaseMarker.TOPIC || marker == CaseMarker.ABOUT)
        .isPresent();
  }
}
