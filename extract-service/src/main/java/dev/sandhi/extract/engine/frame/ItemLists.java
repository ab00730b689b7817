package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate.Instrument;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.text.FoldKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Agreements that stand one by one behind a colon: `इन समझौतों पर हस्ताक्षर हुए: (i) … (ii) …`.
/// What the clause before it says is said of each.
final class ItemLists {

  private final InstrumentReader instruments;
  private final Grammar grammar;
  private final Map<String, Integer> places = new HashMap<>();

  ItemLists(InstrumentReader instruments, Grammar grammar) {
    this.instruments = instruments;
    this.grammar = grammar;
    for (Tsv.Row row : Tsv.read("lexicon/item-numbers.tsv", "word", "place")) {
      places.put(FoldKey.listed(row.cell(0)), Integer.valueOf(row.cell(1)));
    }
  }

  /// The candidates of an article, with the items of a list in the place of the clause above it.
  List<EventCandidate> read(Document document, List<EventCandidate> candidates) {
    Set<Integer> told = toldByVerb(candidates);
    Set<Integer> listed = new HashSet<>();
    Set<TokenRange> replaced = new HashSet<>();
    List<List<EventCandidate>> items = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      EventCandidate opening = candidates.get(i);
      if (opensList(document, opening) && isLast(candidates, i)) {
        List<Sentence> list = below(document, opening.sentence(), told);
        items.add(list.stream().flatMap(item -> item(document, item, opening).stream()).toList());
        list.forEach(item -> listed.add(item.index()));
      } else {
        items.add(behind(document, opening));
      }
      if (!items.getLast().isEmpty()) {
        opening.instrument().ifPresent(instrument -> replaced.add(instrument.range()));
      }
    }
    List<EventCandidate> read = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      EventCandidate candidate = candidates.get(i);
      read.addAll(items.get(i));
      if (!isAgreement(candidate)
          || !listed.contains(candidate.sentence().index()) && !isReplaced(candidate, replaced)) {
        read.add(candidate);
      }
    }
    return List.copyOf(read);
  }

  /// Whether no other candidate of the sentence stands nearer to the list.
  private static boolean isLast(List<EventCandidate> candidates, int at) {
    return candidates.subList(at + 1, candidates.size()).stream()
        .takeWhile(next -> next.sentence().equals(candidates.get(at).sentence()))
        .noneMatch(EventCandidate::hasInstrumentBefore);
  }

  /// `हस्ताक्षर/आदान-प्रदान हुआ`: what two predicates say of one instrument is said of the items.
  private static boolean isReplaced(EventCandidate candidate, Set<TokenRange> replaced) {
    return candidate.instrument().filter(one -> replaced.contains(one.range())).isPresent();
  }

  /// The items that tell of an agreement by a verb of their own.
  private static Set<Integer> toldByVerb(List<EventCandidate> candidates) {
    Set<Integer> told = new HashSet<>();
    for (EventCandidate candidate : candidates) {
      if (isAgreement(candidate)
          && candidate.sentence().block().kind() == Block.Kind.LIST_ITEM
          && !candidate.statusWords().equals(candidate.trigger())) {
        told.add(candidate.sentence().index());
      }
    }
    return told;
  }

  private static List<Sentence> below(Document document, Sentence opening, Set<Integer> told) {
    return document.sentences().subList(opening.index() + 1, document.sentences().size()).stream()
        .takeWhile(item -> item.block().kind() == Block.Kind.LIST_ITEM)
        .filter(item -> !told.contains(item.index()))
        .toList();
  }

  private static boolean isAgreement(EventCandidate candidate) {
    return candidate.frame().says().record() == Frame.Type.AGREEMENT;
  }

  /// An item ends in what it names, before a dash or a bracket with particulars.
  private Optional<EventCandidate> item(Document document, Sentence item, EventCandidate opening) {
    int end = item.tokens().start();
    while (end < item.tokens().end() && !isPause(document.token(end))) {
      end++;
    }
    List<Instrument> named =
        instruments.named(document, new TokenRange(item.tokens().start(), end), opening.frame());
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(listed(opening, named.getLast(), item.tokens()));
  }

  private static boolean isPause(Token token) {
    return token.is("–") || token.is("(") || token.is(":") || token.is("-") && token.spaceBefore();
  }

  /// Whether a sentence goes on into a list of what its predicate is about.
  private static boolean opensList(Document document, EventCandidate candidate) {
    return candidate.hasInstrumentBefore()
        && candidate.sentence().block().kind() != Block.Kind.LIST_ITEM
        && document.token(candidate.sentence().tokens().end() - 1).is(":");
  }

  /// `दो दस्तावेजों पर हस्ताक्षर किए: एक … करार और दूसरा … ज्ञापन`, `– एक सुरक्षा पर, दूसरा व्यापार
  /// पर`.
  private List<EventCandidate> behind(Document document, EventCandidate opening) {
    int end = opening.sentence().tokens().end();
    int start = opening.statusWords().end();
    if (!opening.hasInstrumentBefore() || start >= end) {
      return List.of();
    }
    List<EventCandidate> named =
        document.token(start).is(":") ? named(document, opening, start, end) : List.of();
    boolean pause = document.token(start).kind() == Token.Kind.MARK;
    return named.isEmpty() && pause ? numbered(document, opening, start + 1, end) : named;
  }

  /// The items that begin with `एक`, `दूसरा` and so on.
  private List<EventCandidate> numbered(
      Document document, EventCandidate opening, int start, int end) {
    List<Integer> heads = new ArrayList<>();
    for (int at = start; at < end; at++) {
      Integer place = places.get(document.token(at).key());
      boolean next = place != null && place == heads.size() + 1;
      if (next && (at == start || isJoint(document.token(at - 1)))) {
        heads.add(at);
      }
    }
    if (heads.size() < 2 || heads.getFirst() != start) {
      return List.of();
    }
    heads.add(end);
    List<EventCandidate> each = new ArrayList<>();
    for (int i = 0; i + 1 < heads.size(); i++) {
      TokenRange own = new TokenRange(heads.get(i), heads.get(i + 1) - 1);
      TokenRange head = new TokenRange(own.start(), own.start() + 1);
      each.add(listed(opening, new Instrument(head, own, kind(opening)), own));
    }
    return each;
  }

  private static AgreementKind kind(EventCandidate opening) {
    return opening.instrument().orElseThrow().kind();
  }

  private boolean isJoint(Token token) {
    return token.is(",") || token.is(";") || grammar.isCoordinator(token.key());
  }

  /// The items that name an instrument each.
  private List<EventCandidate> named(
      Document document, EventCandidate opening, int colon, int end) {
    List<EventCandidate> each = new ArrayList<>();
    TokenRange behind = new TokenRange(colon + 1, end);
    int start = colon;
    for (Instrument instrument : instruments.named(document, behind, opening.frame())) {
      each.add(listed(opening, instrument, new TokenRange(start, instrument.range().end())));
      start = instrument.range().end();
    }
    return each.size() > 1 ? each : List.of();
  }

  private static EventCandidate listed(
      EventCandidate opening, Instrument instrument, TokenRange own) {
    return opening.of(instrument, instrument.range(), own, opening.arguments()).listed();
  }
}
