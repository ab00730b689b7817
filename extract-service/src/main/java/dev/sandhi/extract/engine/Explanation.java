package dev.sandhi.extract.engine;

import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.extract.engine.assembly.AnnotatedDocument;
import dev.sandhi.extract.engine.assembly.Verdict;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.frame.NearMiss;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.timex.Tense;
import dev.sandhi.extract.engine.timex.Timex;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Prints how the engine read a text, sentence by sentence, and then each record with the words and
/// rules behind its values.
final class Explanation {

  private final ExtractionEngine.Reading reading;
  private final Document document;
  private final List<NearMiss> misses;
  private final StringBuilder out = new StringBuilder();

  private Explanation(ExtractionEngine.Reading reading, List<NearMiss> misses) {
    this.reading = reading;
    this.misses = misses;
    this.document = reading.annotated().document();
  }

  /// @param misses the predicates that made no candidate
  static String of(ExtractionEngine.Reading reading, List<NearMiss> misses) {
    return new Explanation(reading, misses).print();
  }

  private String print() {
    line("published  %s", String.valueOf(reading.extraction().publishedOn()));
    for (Sentence sentence : document.sentences()) {
      sentence(sentence);
    }
    reading.extraction().remains().forEach(remain -> line("left out   %s", remain));
    List<EventRecord> records = new ArrayList<>(reading.extraction().meetings());
    records.addAll(reading.extraction().agreements());
    records.forEach(this::record);
    if (records.isEmpty()) {
      line("no record");
    }
    return out.toString();
  }

  private void sentence(Sentence sentence) {
    line("");
    line("sentence %d  %s", sentence.index() + 1, document.textOf(sentence.tokens()));
    StringBuilder tokens = new StringBuilder();
    for (Token token :
        document.tokens().subList(sentence.tokens().start(), sentence.tokens().end())) {
      tokens.append(token.text()).append(' ');
    }
    line("  tokens     %s", tokens.toString().strip());
    AnnotatedDocument annotated = reading.annotated();
    for (Mention mention : annotated.mentions()) {
      if (sentence.tokens().covers(mention.range())) {
        line("  mention    %s   %s", document.textOf(mention.range()), mention.rule());
      }
    }
    for (Timex timex : annotated.times()) {
      if (sentence.tokens().covers(timex.tokens())) {
        time(timex);
      }
    }
    for (EventCandidate candidate : reading.candidates()) {
      if (candidate.sentence().equals(sentence)) {
        candidate(candidate);
      }
    }
    misses(sentence);
  }

  /// The predicates of which no frame made a candidate, each with the reason and the frames.
  private void misses(Sentence sentence) {
    Map<TokenRange, Map<NearMiss.Reason, List<NearMiss>>> missed = new TreeMap<>();
    for (NearMiss miss : misses) {
      if (sentence.tokens().covers(miss.predicate()) && !isRead(miss.predicate())) {
        missed
            .computeIfAbsent(miss.predicate(), _ -> new EnumMap<>(NearMiss.Reason.class))
            .computeIfAbsent(miss.reason(), _ -> new ArrayList<>())
            .add(miss);
      }
    }
    missed.forEach((predicate, reasons) ->
        reasons.forEach((reason, all) -> {
          line("  no frame   %s   %s", document.textOf(predicate), reason.words());
          all.stream().flatMap(miss -> miss.frame().stream()).distinct().forEach(this::wanted);
        }));
  }

  private boolean isRead(TokenRange predicate) {
    return reading.candidates().stream()
        .anyMatch(candidate -> candidate.trigger().overlaps(predicate));
  }

  private void wanted(Frame frame) {
    String marked = frame.marked().isEmpty() ? "" : "   marked " + frame.marked();
    line(
        "    %-11s verbs %s   instrument %s%s",
        frame.frame(), frame.predicate().verbs(), frame.instrument(), marked);
  }

  private void time(Timex timex) {
    String resolved =
        timex
            .isoDuration()
            .orElseGet(() ->
                timex.isDateline()
                    ? "publication"
                    : reading.resolver().resolve(timex, Tense.PAST).toString());
    line("  time       %s   %s   %s", document.textOf(timex.tokens()), timex.rule(), resolved);
  }

  private void candidate(EventCandidate candidate) {
    line(
        "  frame      %s   %s   %s%s",
        candidate.frame().frame(),
        document.textOf(candidate.trigger()),
        candidate.factuality(),
        candidate.referring() ? "   referring" : "");
    for (EventCandidate.Argument argument : candidate.arguments()) {
      line(
          "    %-11s %s   %s",
          argument.role(), document.textOf(argument.mention().range()), argument.marker());
    }
    for (Verdict verdict : reading.verdicts()) {
      if (verdict.candidate().equals(candidate)) {
        verdict(verdict);
      }
    }
  }

  private void verdict(Verdict verdict) {
    TokenRange founder = verdict.founder();
    line(
        "    %-11s %s   parties %s",
        verdict.outcome().isRecord() ? verdict.outcome() : "no record",
        founder == null
            ? verdict.outcome().words()
            : verdict.outcome().words() + ", by " + document.textOf(founder),
        verdict.parties());
  }

  private void record(EventRecord record) {
    line("");
    line("record %s   confidence %s", record.getClass().getSimpleName(), record.confidence());
    for (Evidence evidence : record.evidence()) {
      line(
          "  %-24s %s   [%d,%d)   %s",
          evidence.field(), evidence.quote(), evidence.start(), evidence.end(), evidence.rule());
    }
    line(
        "  parties %s  topics %s  date %s",
        record.parties(), record.topics(), String.valueOf(record.date()));
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
