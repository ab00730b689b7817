package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.Topic;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.assembly.Wording.Newness;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.EventCandidate.Instrument;
import dev.sandhi.extract.engine.frame.Trait;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Tsv;
import java.util.Optional;
import java.util.Set;

/// Reads how a clause speaks of an agreement.
final class Wordings {

  /// How many words before an instrument tell its subject: `रक्षा सहयोग के समझौते`.
  private static final int SUBJECT_REACH = 5;

  /// How many words behind an instrument may say that it is one more: `समझौते पर भी`.
  private static final int BEHIND = 3;

  /// How many words may stand between कोई and the instrument.
  private static final int BESIDE = 3;

  private final Numbers numbers;
  private final Topics topics;
  private final Titles titles = new Titles();
  private final Gazetteer<Newness> newness = new Gazetteer<>();
  private final Gazetteer<Boolean> plurals = Gazetteer.of("lexicon/instrument-plurals.tsv", "word");

  Wordings(Numbers numbers, Topics topics) {
    this.numbers = numbers;
    this.topics = topics;
    for (Tsv.Row row : Tsv.read("lexicon/newness.tsv", "word", "newness")) {
      newness.add(row.cell(0), row.oneOf(Newness.class, 1));
    }
  }

  Wording read(EventCandidate candidate, AnnotatedDocument annotated, boolean[] names) {
    AgreementKind form = candidate.frame().says().form();
    if (candidate.instrument().isEmpty()) {
      return new Wording(form, Newness.OPEN, false, Optional.empty(), Set.of(), Optional.empty());
    }
    Instrument instrument = candidate.instrument().get();
    Document document = annotated.document();
    int from = Math.min(candidate.scope().start(), instrument.range().start());
    TokenRange subject =
        new TokenRange(
            Math.max(from, instrument.range().start() - SUBJECT_REACH), instrument.range().end());
    Set<Topic> subjects = topics.in(document, subject, names).keySet();
    Optional<Told<Integer>> count = numbers.count(annotated, instrument);
    return new Wording(
        instrument.kind(),
        ofCounted(newness(document, candidate, instrument), count.isPresent()),
        count.isPresent() || isPlural(document, instrument.range()),
        count,
        subjects,
        titles.read(annotated, instrument));
  }

  /// `कोई बीस समझौते` are some twenty, and not any.
  private static Newness ofCounted(Newness told, boolean counted) {
    return counted && told == Newness.NONE ? Newness.NEW : told;
  }

  private boolean isPlural(Document document, TokenRange word) {
    return plurals.longest(document, word.end() - 1, word.end()).isPresent();
  }

  private Newness newness(Document document, EventCandidate candidate, Instrument instrument) {
    if (candidate.referring()) {
      return Newness.OPEN;
    }
    if (candidate.is(Trait.LISTED)) {
      return Newness.NEW;
    }
    int end = Math.min(candidate.scope().end(), instrument.range().end() + BEHIND);
    Newness found = Newness.OPEN;
    int at = instrument.phrase().start();
    while (at < end) {
      Optional<Gazetteer.Match<Newness>> match = newness.longest(document, at, end);
      Optional<Newness> told = match.map(word -> word.entries().getFirst());
      if (told.isPresent() && fits(told.get(), at, instrument.range())) {
        found = told.get().compareTo(found) > 0 ? told.get() : found;
      }
      at = match.isPresent() ? match.get().range().end() : at + 1;
    }
    return found;
  }

  /// Behind the instrument only भी counts, and कोई only close before it.
  private static boolean fits(Newness told, int at, TokenRange instrument) {
    return at >= instrument.end()
        ? told == Newness.ANOTHER
        : told != Newness.NONE || at >= instrument.start() - BESIDE;
  }
}
