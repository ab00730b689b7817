package dev.sandhi.extract.engine.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.Participant;
import dev.sandhi.extract.engine.ExtractionEngine;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the examples and counter-examples that stand in the frame files. The sentence is the name
/// of its test.
class FrameExamplesTest {

  private static final ExtractionEngine ENGINE = ExtractionEngine.load();

  @TestFactory
  Stream<DynamicContainer> everyFrameReadsItsExamples() {
    return FrameLoader.load().stream()
        .map(frame -> dynamicContainer(frame.frame(), source(frame), sentences(frame)));
  }

  private static Stream<DynamicTest> sentences(Frame frame) {
    FrameExamples sentences = FrameFile.load(frame.frame()).examples();
    return Stream.concat(
        sentences.examples().stream().map(example -> example(frame, example)),
        sentences.counterexamples().stream().map(example -> counterexample(frame, example)));
  }

  private static URI source(Frame frame) {
    return URI.create("classpath:/hi/frames/" + frame.frame() + ".yaml");
  }

  private static DynamicTest example(Frame frame, FrameExamples.Example example) {
    return dynamicTest(
        example.text(),
        () -> {
          Article article = article(example.text(), example.published());
          String founder = (String) example.expect().getOrDefault("frame", frame.frame());
          List<EventRecord> records = records(article, founder);
          assertThat(records).as("records of %s\n%s", founder, ENGINE.explain(article)).hasSize(1);
          example
              .expect()
              .forEach((field, value) ->
                  assertThat(value(records.getFirst(), field, founder))
                      .as("%s\n%s", field, ENGINE.explain(article))
                      .isEqualTo(value));
        });
  }

  private static DynamicTest counterexample(Frame frame, FrameExamples.Counterexample example) {
    return dynamicTest(
        example.text() + " (" + example.because() + ")",
        () -> {
          Article article = article(example.text(), example.published());
          assertThat(records(article, frame.frame())).as(ENGINE.explain(article)).isEmpty();
        });
  }

  private static Article article(String text, @Nullable String published) {
    return new Article(
        text, null, null, null, published == null ? null : LocalDate.parse(published));
  }

  /// The records that a frame founded: the rule of the evidence for their kind tells.
  private static List<EventRecord> records(Article article, String frame) {
    Extraction extraction = ENGINE.extract(article);
    List<EventRecord> all = new ArrayList<>(extraction.meetings());
    all.addAll(extraction.agreements());
    return all.stream()
        .filter(record ->
            record.evidence().stream()
                .anyMatch(e -> e.field().equals("/kind") && e.rule().equals(frame)))
        .toList();
  }

  private static @Nullable Object value(EventRecord record, String field, String frame) {
    return switch (field) {
      case "frame" -> frame;
      case "status" -> status(record);
      case "kind" -> kind(record);
      case "mode" -> Objects.toString(((Meeting) record).mode(), null);
      case "parties" -> record.parties();
      case "people" ->
          record.people().stream().map(Participant::name).filter(Objects::nonNull).toList();
      case "date" -> record.date() == null ? null : Objects.toString(iso(record), null);
      case "city" -> record.place() == null ? null : record.place().city();
      case "country" -> record.place() == null ? null : record.place().country();
      case "topics" -> record.topics().stream().map(Enum::name).toList();
      case "count" -> ((Agreement) record).count();
      case "duration" -> ((Agreement) record).duration();
      default -> throw new IllegalArgumentException("no field of an example: " + field);
    };
  }

  private static @Nullable String iso(EventRecord record) {
    return record.date() == null || record.date().start() == null
        ? null
        : record.date().start().iso();
  }

  private static String status(EventRecord record) {
    return switch (record) {
      case Meeting meeting -> meeting.status().name();
      case Agreement agreement -> agreement.status().name();
    };
  }

  private static String kind(EventRecord record) {
    return switch (record) {
      case Meeting meeting -> meeting.kind().name();
      case Agreement agreement -> agreement.kind().name();
    };
  }
}
