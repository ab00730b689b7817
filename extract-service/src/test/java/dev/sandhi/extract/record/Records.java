package dev.sandhi.extract.record;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.DateBasis;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.common.record.Participant;
import dev.sandhi.common.record.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Readings written by hand, as an engine might make them.
final class Records {

  static final Instant EXTRACTED = Instant.parse("2026-01-02T03:04:05.678901Z");

  private Records() {}

  static Reading reading(String articleId, int revision, String engine, Extraction extraction) {
    Article article = new Article("पाठ", "शीर्षक", null, null, extraction.publishedOn());
    return new Reading(articleId, revision, article, engine, EXTRACTED, null, extraction);
  }

  static Extraction extraction(
      @Nullable LocalDate publishedOn, List<Meeting> meetings, List<Agreement> agreements) {
    return new Extraction("1", publishedOn, null, meetings, agreements, List.of());
  }

  static Extraction of(Meeting... meetings) {
    return extraction(null, List.of(meetings), List.of());
  }

  static Meeting meeting(String id, MeetingStatus status, @Nullable EventDate date) {
    return new Meeting(
        id,
        MeetingKind.MEETING,
        MeetingMode.IN_PERSON,
        status,
        null,
        null,
        date,
        null,
        List.of("IN", "US"),
        List.of(
            new Participant("राजनाथ सिंह", "Rajnath Singh", null, "IN"),
            new Participant(null, null, "रक्षा मंत्री", "US")),
        List.of(Topic.DEFENCE, Topic.TRADE),
        List.of(),
        false,
        0.93,
        List.of(new Evidence(null, "/kind", "मुलाकात", 0, 7, "meeting/mulakat")),
        List.of());
  }

  static Agreement agreement(String id) {
    return new Agreement(
        id,
        AgreementKind.TREATY,
        AgreementStatus.SIGNED,
        "संधि",
        6,
        date("2025-10-31", null),
        null,
        List.of("IN", "US"),
        List.of(),
        "P10Y",
        List.of(Topic.DEFENCE),
        List.of(),
        true,
        0.5,
        List.of(new Evidence(null, "/kind", "संधि", 0, 4, "agreement/sandhi")),
        List.of());
  }

  static EventDate date(String start, @Nullable String end) {
    return new EventDate(
        PartialDate.parse(start),
        end == null ? null : PartialDate.parse(end),
        start,
        DateBasis.STATED,
        null,
        null);
  }
}
