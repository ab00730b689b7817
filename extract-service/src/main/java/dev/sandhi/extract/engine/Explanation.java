package dev.sandhi.extract.engine;

import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.extract.engine.assembly.AnnotatedDocument;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.timex.Tense;
import dev.sandhi.extract.engine.timex.Timex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Prints how the engine read a text, sentence by sentence, and then each record with the words and
/// rules behind its values.
final class Explanation {

  private final ExtractionEngine.Reading reading;
  private final Document document;
  private final StringBuilder out = new StringBuilder();

  private Explanation(ExtractionEngine.Reading reading) {
    this.reading = reading;
    this.document = reading.annotated().document();
  }

  static String of(ExtractionEngine.Reading reading) {
    return new Explanation(reading).print();
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
