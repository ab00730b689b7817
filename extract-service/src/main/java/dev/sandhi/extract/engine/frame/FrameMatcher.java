package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate.Argument;
import dev.sandhi.extract.engine.frame.EventCandidate.Instrument;
import dev.sandhi.extract.engine.frame.EventCandidate.Role;
import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.lexicon.VerbForm;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.PlaceMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Matches the case frames of the language pack against the clauses of a document.
public final class FrameMatcher {

  private static final int BACK_REFERENCE = 3;
  private static final int ADJACENT = 3;

  private final ClauseSplitter splitter;
  private final PhraseChunker chunker;
  private final Triggers triggers;
  private final Gazetteer<AgreementKind> instruments = new Gazetteer<>();
  private final Gazetteer<Factuality> cues = new Gazetteer<>();
  private final Gazetteer<Boolean> demonstratives = new Gazetteer<>();

  public FrameMatcher(List<Frame> frames, Grammar grammar) {
    this.splitter = new ClauseSplitter(grammar);
    this.chunker = new PhraseChunker(grammar);
    this.triggers = new Triggers(frames, grammar);
    for (Tsv.Row row : Tsv.read("lexicon/instruments.tsv", "surface", "kind")) {
      instruments.add(row.cell(0), row.oneOf(AgreementKind.class, 1));
    }
    for (Tsv.Row row : Tsv.read("lexicon/status-cues.tsv", "surface", "factuality")) {
      cues.add(row.cell(0), row.oneOf(Factuality.class, 1));
    }
    for (Tsv.Row row : Tsv.read("lexicon/demonstratives.tsv", "word")) {
      demonstratives.add(row.cell(0), true);
    }
  }

  /// All candidates in the order of the text.
  public List<EventCandidate> match(Document document, List<Mention> mentions) {
    List<EventCandidate> candidates = new ArrayList<>();
    int from = 0;
    for (Sentence sentence : document.sentences()) {
      int to = from;
      while (to < mentions.size() && mentions.get(to).range().start() < sentence.tokens().end()) {
        to++;
      }
      List<MarkedPhrase> phrases = chunker.chunk(document, sentence, mentions.subList(from, to));
      List<Clause> clauses = splitter.split(document, sentence);
      List<List<Trigger>> predicates =
          clauses.stream().map(clause -> triggers.in(document, clause)).toList();
      for (int i = 0; i < clauses.size(); i++) {
        int reach = i;
        while (reach + 1 < clauses.size() && predicates.get(reach + 1).isEmpty()) {
          reach++;
        }
        int end = clauses.get(reach).range().end();
        new ClauseMatch(document, sentence, clauses, i, phrases)
            .match(predicates.get(i), end, candidates);
      }
      from = to;
    }
    return List.copyOf(candidates);
  }

  /// The frames of one clause.
  private final class ClauseMatch {
    private final Document document;
    private final Sentence sentence;
    private final Clause clause;
    private final Optional<Clause> previous;
    private final List<MarkedPhrase> phrases;

    ClauseMatch(
        Document document,
        Sentence sentence,
        List<Clause> clauses,
        int index,
        List<MarkedPhrase> phrases) {
      this.document = document;
      this.sentence = sentence;
      this.clause = clauses.get(index);
      this.previous = index > 0 ? Optional.of(clauses.get(index - 1)) : Optional.empty();
      this.phrases = phrases;
    }

    void match(List<Trigger> predicates, int reach, List<EventCandidate> into) {
      List<Trigger> found = new ArrayList<>(predicates);
      found.sort(Comparator.comparing(Trigger::range));
      List<EventCandidate> candidates = new ArrayList<>();
      for (Trigger trigger : found) {
        candidate(trigger, scopeStart(trigger, found), reach).ifPresent(candidates::add);
      }
      candidates.removeIf(candidate -> isNegotiation(candidate, candidates));
      into.addAll(candidates);
    }

    /// Talks whose goal is an agreement are that agreement being negotiated, and no meeting.
    private static boolean isNegotiation(EventCandidate candidate, List<EventCandidate> all) {
      return candidate.frame().says().record() == Frame.Type.MEETING
          && all.stream()
              .filter(other -> other.frame().instrument() == Frame.Instrument.ADJACENT)
              .anyMatch(other -> other.trigger().equals(candidate.trigger()));
    }

    /// Behind an adverbial such as `बैठक के बाद` another event begins.
    private int scopeStart(Trigger trigger, List<Trigger> all) {
      int start = clause.range().start();
      for (Trigger other : all) {
        if (other.range().end() <= trigger.range().start()
            && other.marker().filter(CaseMarker::isAdverbial).isPresent()) {
          start = Math.max(start, other.range().end());
        }
      }
      return start;
    }

    private Optional<EventCandidate> candidate(Trigger trigger, int scopeStart, int reach) {
      Optional<Instrument> instrument = instrument(trigger);
      if (instrument.isEmpty() && needsInstrument(trigger)) {
        return Optional.empty();
      }
      int scopeEnd =
          trigger.marker().filter(CaseMarker::isAdverbial).isPresent()
              ? trigger.range().end()
              : clause.range().end();
      TokenRange scope = new TokenRange(scopeStart, Math.max(scopeEnd, trigger.range().end()));
      List<Argument> arguments = arguments(trigger, scope);
      return Optional.of(
          new EventCandidate(
              trigger.frame(),
              trigger.range(),
              sentence,
              scope,
              new TokenRange(scope.start(), Math.max(scope.end(), reach)),
              arguments,
              instrument,
              factuality(trigger, scope),
              statusWords(trigger),
              isReferring(trigger)));
    }

    private boolean needsInstrument(Trigger trigger) {
      return switch (trigger.frame().instrument()) {
        case ADJACENT -> true;
        case REQUIRED -> !isReferring(trigger);
        case NONE, SELF, OPTIONAL -> false;
      };
    }

    private Optional<Instrument> instrument(Trigger trigger) {
      return switch (trigger.frame().instrument()) {
        case NONE -> Optional.empty();
        case SELF ->
            instruments
                .longest(document, trigger.range().start(), trigger.range().end())
                .map(m -> new Instrument(m.range(), m.entries().getFirst()));
        case REQUIRED, OPTIONAL -> nearestInstrument(trigger);
        case ADJACENT ->
            nearestInstrument(trigger)
                .filter(found -> found.range().end() < trigger.range().start())
                .filter(found -> found.range().end() >= trigger.range().start() - ADJACENT);
      };
    }

    private Optional<Instrument> nearestInstrument(Trigger trigger) {
      Optional<Instrument> nearest = Optional.empty();
      int at = clause.range().start();
      while (at < clause.range().end()) {
        Optional<Gazetteer.Match<AgreementKind>> match =
            instruments.longest(document, at, clause.range().end());
        if (match.isPresent()) {
          TokenRange range = match.get().range();
          if (nearest.isEmpty() || range.end() <= trigger.range().start()) {
            nearest = Optional.of(new Instrument(range, match.get().entries().getFirst()));
          }
          at = range.end();
        } else {
          at++;
        }
      }
      return nearest;
    }

    private List<Argument> arguments(Trigger trigger, TokenRange scope) {
      List<Argument> arguments = new ArrayList<>();
      boolean subject = false;
      for (MarkedPhrase phrase : phrases) {
        if (belongs(trigger, phrase, scope)) {
          add(trigger, phrase, arguments);
          subject |= isSubject(phrase);
        }
      }
      if (!subject && scope.end() == trigger.range().end()) {
        subject = addSubjectBehind(trigger, scope.end(), arguments);
      }
      if (!subject && clause.opens() == null) {
        previous.ifPresent(before -> inheritSubject(trigger, before, arguments));
      }
      return arguments;
    }

    /// A phrase of the scope, or the subject of the clause before it.
    private boolean belongs(Trigger trigger, MarkedPhrase phrase, TokenRange scope) {
      if (isOfAnother(trigger, phrase)) {
        return false;
      }
      return scope.covers(phrase.range())
          || (isSubject(phrase)
              && clause.range().covers(phrase.range())
              && phrase.range().end() <= scope.start());
    }

    /// `मुलाकात के बाद शी जिनपिंग ने कहा`: whoever goes on was at the meeting.
    private boolean addSubjectBehind(Trigger trigger, int from, List<Argument> arguments) {
      boolean added = false;
      for (MarkedPhrase phrase : phrases) {
        if (phrase.range().start() >= from
            && clause.range().covers(phrase.range())
            && isSubject(phrase)) {
          add(trigger, phrase, arguments);
          added = true;
        }
      }
      return added;
    }

    /// Behind `बैठक में` only those who act belong to the meeting; the rest is of what they did.
    private static boolean isOfAnother(Trigger trigger, MarkedPhrase phrase) {
      return trigger.marker().isPresent()
          && phrase.range().start() >= trigger.range().end()
          && !isSubject(phrase)
          && phrase.marker() != CaseMarker.BEHALF;
    }

    private void inheritSubject(Trigger trigger, Clause before, List<Argument> arguments) {
      for (MarkedPhrase phrase : phrases) {
        if (before.range().covers(phrase.range()) && isSubject(phrase)) {
          add(trigger, phrase, arguments);
        }
      }
    }

    private void add(Trigger trigger, MarkedPhrase phrase, List<Argument> arguments) {
      Frame frame = trigger.frame();
      if (frame.destination().contains(phrase.marker()) && isPlaceLike(phrase)) {
        phrase
            .mentions()
            .forEach(m -> arguments.add(new Argument(m, phrase.marker(), Role.DESTINATION)));
      } else if (frame.parties().contains(phrase.marker())) {
        phrase.mentions().forEach(m -> arguments.add(new Argument(m, phrase.marker(), Role.PARTY)));
      }
    }

    private static boolean isPlaceLike(MarkedPhrase phrase) {
      return phrase.mentions().getFirst() instanceof PlaceMention
          || phrase.mentions().getFirst() instanceof Mention.CountryMention;
    }

    private static boolean isSubject(MarkedPhrase phrase) {
      return switch (phrase.mentions().getFirst()) {
        case PlaceMention _ -> phrase.marker() == CaseMarker.ERGATIVE;
        case Mention.PersonMention _,
            Mention.OfficeMention _,
            Mention.CountryMention _,
            Mention.BodyMention _,
            Mention.GroupMention _,
            Mention.PronounMention _ ->
            phrase.marker() == CaseMarker.ERGATIVE || phrase.marker() == CaseMarker.NOMINATIVE;
      };
    }

    /// `इस बैठक में`: a demonstrative stands just before the predicate or its ordinal.
    private boolean isReferring(Trigger trigger) {
      boolean bare =
          trigger.marker().isPresent() && trigger.range().start() == clause.range().start();
      if (bare || trigger.frame().predicate().refers()) {
        return true;
      }
      int first = Math.max(clause.range().start(), trigger.range().start() - BACK_REFERENCE);
      for (int at = trigger.range().start() - 1; at >= first; at--) {
        if (demonstratives.longest(document, at, at + 1).isPresent()) {
          return true;
        }
      }
      return false;
    }

    /// What stands in an adverbial took place, unless the clause is of things to come.
    private Factuality factuality(Trigger trigger, TokenRange scope) {
      Optional<Factuality> cue = cue(scope);
      Factuality byVerb = byVerb(trigger);
      if (trigger.marker().filter(CaseMarker::isAdverbial).isPresent()) {
        return cue.orElse(byVerb == Factuality.PLANNED ? byVerb : Factuality.HELD);
      }
      if (cue.isPresent() && byVerb != Factuality.NEGATED) {
        return cue.get();
      }
      boolean infinitive = trigger.verb().filter(ClauseMatch::isBareInfinitive).isPresent();
      return infinitive && byVerb == Factuality.HELD ? Factuality.DESIRED : byVerb;
    }

    private Factuality byVerb(Trigger trigger) {
      return trigger
          .verb()
          .filter(verb -> verb.isFinite() || clause.mainVerb().isEmpty() || verb.attributive())
          .or(clause::mainVerb)
          .map(verb -> byVerb(trigger, verb))
          .orElse(Factuality.HELD);
    }

    private TokenRange statusWords(Trigger trigger) {
      return trigger.verb().or(clause::mainVerb).map(VerbGroup::range).orElse(trigger.range());
    }

    private static boolean isBareInfinitive(VerbGroup verb) {
      return verb.form() == VerbForm.INFINITIVE && !verb.isFinite();
    }

    private static Factuality byVerb(Trigger trigger, VerbGroup verb) {
      if (trigger.verb().isPresent()
          && verb.has(Auxiliary.PROGRESSIVE)
          && verb.has(Auxiliary.PRESENT)
          && verb.factuality() == Factuality.HELD) {
        return trigger.frame().progressive();
      }
      return verb.factuality();
    }

    /// Of several cues the strongest: what was planned and then called off is called off.
    private Optional<Factuality> cue(TokenRange scope) {
      Optional<Factuality> strongest = Optional.empty();
      for (int at = scope.start(); at < scope.end(); at++) {
        Optional<Factuality> told =
            cues.longest(document, at, scope.end()).map(match -> match.entries().getFirst());
        if (told.isPresent()
            && (strongest.isEmpty() || told.get().isStrongerThan(strongest.get()))) {
          strongest = told;
        }
      }
      return strongest;
    }
  }
}
