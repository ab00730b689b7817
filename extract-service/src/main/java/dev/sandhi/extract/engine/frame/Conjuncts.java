package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate.Argument;
import dev.sandhi.extract.engine.frame.EventCandidate.Instrument;
import dev.sandhi.extract.engine.frame.EventCandidate.Role;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Grammar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Several agreements under one predicate: `A संधि और B के करार पर हस्ताक्षर`, `X के साथ A पर और Y
/// के साथ B पर समझौता`. Each is an agreement of its own.
final class Conjuncts {

  private final InstrumentReader instruments;
  private final InstrumentSubjects subjects;
  private final Grammar grammar;

  Conjuncts(InstrumentReader instruments, Grammar grammar) {
    this.instruments = instruments;
    this.subjects = new InstrumentSubjects(grammar);
    this.grammar = grammar;
  }

  /// What a candidate tells of, once for each instrument and each partner.
  List<EventCandidate> split(ClauseView view, EventCandidate candidate) {
    if (candidate.instrument().isEmpty()) {
      return List.of(candidate);
    }
    List<EventCandidate> byPartner = byPartner(view, candidate);
    return byPartner.isEmpty() ? byInstrument(view, candidate) : byPartner;
  }

  private List<EventCandidate> byInstrument(ClauseView view, EventCandidate candidate) {
    if (!candidate.hasInstrumentBefore()) {
      return List.of(candidate);
    }
    List<Instrument> joined =
        instruments.joined(view, candidate.frame(), candidate.instrument().orElseThrow());
    List<EventCandidate> each = new ArrayList<>();
    int start = candidate.scope().start();
    for (Instrument instrument : joined) {
      boolean last = instrument.equals(joined.getLast());
      int end = last ? candidate.reach().end() : instrument.range().end();
      TokenRange words = last ? candidate.trigger() : instrument.range();
      TokenRange own = new TokenRange(Math.min(start, end), end);
      each.add(candidate.of(instrument, words, own, candidate.arguments()));
      start = instrument.range().end();
    }
    return joined.size() > 1 ? each : bySubject(view, candidate, joined.getFirst());
  }

  /// `बिजलीघर की मरम्मत और ईंधन की आपूर्ति के करारों पर`: each subject is of an agreement.
  private List<EventCandidate> bySubject(
      ClauseView view, EventCandidate candidate, Instrument told) {
    List<EventCandidate> each = new ArrayList<>();
    for (TokenRange own : subjects.before(view, told)) {
      boolean last = own.covers(told.range());
      TokenRange word = last ? told.range() : new TokenRange(own.end() - 1, own.end());
      each.add(
          candidate.of(
              new Instrument(word, last ? own : word, told.kind()),
              last ? candidate.trigger() : own,
              own,
              candidate.arguments()));
    }
    return each.isEmpty() ? List.of(candidate) : each;
  }

  /// `जापान के साथ बंदरगाहों पर और ऑस्ट्रेलिया के साथ खनिजों पर समझौता किया`: what stands between
  /// two partners is said of the first.
  private List<EventCandidate> byPartner(ClauseView view, EventCandidate candidate) {
    List<MarkedPhrase> partners = partners(view, candidate);
    boolean several =
        partners.size() > 1
            && partners.stream().skip(1).allMatch(p -> isFurther(view, p, partners));
    if (!several) {
      return List.of();
    }
    List<EventCandidate> each = new ArrayList<>();
    for (int i = 0; i < partners.size(); i++) {
      MarkedPhrase partner = partners.get(i);
      boolean last = i + 1 == partners.size();
      int end = last ? candidate.reach().end() : partners.get(i + 1).range().start() - 1;
      TokenRange own = new TokenRange(partner.range().start(), end);
      TokenRange words = last ? candidate.trigger() : partner.range();
      Instrument instrument = instrument(view, candidate, own);
      each.add(candidate.of(instrument, words, own, with(candidate, partner)));
    }
    return each;
  }

  /// `A ने B के साथ रक्षा करार पर दस्तखत किए और C ने निवेश के करार पर।`: a clause without a verb
  /// shares that of the clause before it, and whomever it does not name itself.
  List<EventCandidate> gapped(ClauseView view, EventCandidate before) {
    TokenRange clause = view.clause().range();
    List<MarkedPhrase> own =
        view.phrases().stream()
            .filter(phrase -> clause.covers(phrase.range()) && isSide(phrase.marker()))
            .toList();
    if (own.isEmpty() || !endsInTopic(view, clause) || !before.hasInstrumentBefore()) {
      return List.of();
    }
    boolean subject = own.stream().anyMatch(phrase -> phrase.marker() == CaseMarker.ERGATIVE);
    boolean partner = own.stream().anyMatch(phrase -> isPartner(phrase.marker()));
    Stream<Argument> shared =
        before.arguments().stream()
            .filter(argument -> isPartner(argument.marker()) ? !partner : !subject);
    Stream<Argument> named =
        own.stream()
            .flatMap(phrase ->
                phrase.mentions().stream()
                    .map(one -> new Argument(one, phrase.marker(), Role.PARTY)));
    List<Argument> arguments = Stream.concat(shared, named).toList();
    Instrument instrument = instrument(view, before, clause);
    return List.of(before.of(instrument, own.getFirst().range(), clause, arguments));
  }

  /// Whether nothing stands behind the last `पर`.
  private boolean endsInTopic(ClauseView view, TokenRange clause) {
    int last = clause.end() - 1;
    while (last > clause.start() && !view.document().token(last).isWord()) {
      last--;
    }
    return view.clause().verbs().isEmpty()
        && grammar.markers().word(view.document().token(last).key()).contains(CaseMarker.TOPIC);
  }

  private static boolean isSide(CaseMarker marker) {
    return marker == CaseMarker.ERGATIVE || isPartner(marker);
  }

  /// The instrument as it would stand in a conjunct that leaves it out.
  private Instrument instrument(ClauseView view, EventCandidate candidate, TokenRange own) {
    Instrument told = candidate.instrument().orElseThrow();
    if (own.covers(told.range())) {
      return told;
    }
    List<Instrument> named = instruments.named(view.document(), own, candidate.frame());
    return named.isEmpty()
        ? new Instrument(new TokenRange(own.end() - 1, own.end()), own, told.kind())
        : named.getLast();
  }

  private static List<MarkedPhrase> partners(ClauseView view, EventCandidate candidate) {
    TokenRange before =
        new TokenRange(
            candidate.scope().start(),
            Math.max(candidate.scope().start(), candidate.trigger().start()));
    return view.phrases().stream()
        .filter(phrase -> before.covers(phrase.range()) && isPartner(phrase.marker()))
        .filter(phrase -> candidate.arguments().stream().anyMatch(a -> isOf(a, phrase)))
        .toList();
  }

  /// Whether a partner follows `और`, and the one before it has words of its own.
  private boolean isFurther(ClauseView view, MarkedPhrase partner, List<MarkedPhrase> all) {
    MarkedPhrase before = all.get(all.indexOf(partner) - 1);
    Token joint = view.document().token(partner.range().start() - 1);
    return before.marker() == partner.marker()
        && before.end() < partner.range().start() - 1
        && (joint.is(",") || grammar.isCoordinator(joint.key()));
  }

  /// The arguments without the partners of the other conjuncts.
  private static List<Argument> with(EventCandidate candidate, MarkedPhrase partner) {
    Stream<Argument> own = candidate.arguments().stream().filter(a -> isOf(a, partner));
    Stream<Argument> shared =
        candidate.arguments().stream().filter(argument -> !isPartner(argument.marker()));
    return Stream.concat(shared, own).toList();
  }

  private static boolean isOf(Argument argument, MarkedPhrase phrase) {
    return phrase.mentions().contains(argument.mention());
  }

  private static boolean isPartner(CaseMarker marker) {
    return marker == CaseMarker.COMITATIVE
        || marker == CaseMarker.ABLATIVE
        || marker == CaseMarker.BETWEEN;
  }
}
