package dev.sandhi.extract.event;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.common.record.Report;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One article's account of an event: the record as it was read, and the report that says by whom
/// and when.
public record Telling(EventRecord event, Report report) {

  /// The record of the report alone.
  public EventRecord asReport() {
    return named(
        report.id(),
        event.confidence(),
        event.evidence().stream().map(quote -> quote.of(report.articleId())).toList());
  }

  /// What it says, without the words that say it.
  public EventRecord content() {
    return named("", 0, List.of());
  }

  public EventType type() {
    return EventType.of(event);
  }

  public String kind() {
    return switch (event) {
      case Meeting meeting -> meeting.kind().name();
      case Agreement agreement -> agreement.kind().name();
    };
  }

  public String status() {
    return switch (event) {
      case Meeting meeting -> meeting.status().name();
      case Agreement agreement -> agreement.status().name();
    };
  }

  /// The first day that the event may have taken place on; `null` when no date is known.
  public @Nullable LocalDate from() {
    PartialDate start = start();
    return start == null ? null : start.earliest();
  }

  /// The last such day.
  public @Nullable LocalDate to() {
    PartialDate start = start();
    EventDate date = event.date();
    PartialDate end = date == null ? null : date.end();
    return end != null ? end.latest() : start == null ? null : start.latest();
  }

  /// The day that lists are ordered by: that of the event, or else of its publication, or else of
  /// its extraction.
  public LocalDate listedOn() {
    LocalDate extractedOn = LocalDate.ofInstant(report.extractedAt(), ZoneOffset.UTC);
    LocalDate from = from();
    return from != null ? from : Objects.requireNonNullElse(report.publishedOn(), extractedOn);
  }

  /// The names of its people, in Devanagari and in Latin letters.
  public List<String> personNames() {
    return event.people().stream()
        .flatMap(person -> Stream.of(person.name(), person.nameLatin()))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private @Nullable PartialDate start() {
    EventDate date = event.date();
    return date == null ? null : date.start();
  }

  private EventRecord named(String id, double confidence, List<Evidence> evidence) {
    return switch (event) {
      case Meeting meeting -> named(meeting, id, confidence, evidence);
      case Agreement agreement -> named(agreement, id, confidence, evidence);
    };
  }

  private static Meeting named(
      Meeting meeting, String id, double confidence, List<Evidence> evidence) {
    return new Meeting(
        id,
        meeting.kind(),
        meeting.mode(),
        meeting.status(),
        meeting.name(),
        meeting.ordinal(),
        meeting.date(),
        meeting.place(),
        meeting.parties(),
        meeting.participants(),
        meeting.topics(),
        meeting.outcomes(),
        meeting.background(),
        confidence,
        evidence,
        List.of());
  }

  private static Agreement named(
      Agreement agreement, String id, double confidence, List<Evidence> evidence) {
    return new Agreement(
        id,
        agreement.kind(),
        agreement.status(),
        agreement.title(),
        agreement.count(),
        agreement.date(),
        agreement.place(),
        agreement.parties(),
        agreement.signatories(),
        agreement.duration(),
        agreement.topics(),
        agreement.provisions(),
        agreement.background(),
        confidence,
        evidence,
        List.of());
  }
}
