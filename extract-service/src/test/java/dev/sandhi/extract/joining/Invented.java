package dev.sandhi.extract.joining;

import dev.sandhi.common.record.DateBasis;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.common.record.Place;
import dev.sandhi.common.record.Report;
import dev.sandhi.extract.event.Telling;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reports written by hand, each of an article of its own.
final class Invented {

  private static int articles;

  private Invented() {}

  static Account account(EventRecord event, LocalDate published) {
    String article = "art_" + articles++;
    return Account.of(
        new Telling(
            event,
            new Report(
                article, article, 1, null, null, null, published, "1", Instant.EPOCH, null)));
  }

  static @Nullable Place place(@Nullable String city) {
    return city == null ? null : new Place(null, city, null, null);
  }

  static EventDate date(LocalDate day) {
    return new EventDate(new PartialDate.Day(day), null, "", DateBasis.STATED, null, null);
  }
}
