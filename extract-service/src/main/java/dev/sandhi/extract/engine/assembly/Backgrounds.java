package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.PartialDate;
import java.time.LocalDate;

/// Tells what is news from what the text recalls.
final class Backgrounds {

  private static final int NEWS_DAYS = 120;

  private Backgrounds() {}

  /// An event that ended months before publication is recalled, not reported.
  static boolean isBackground(Draft draft, AnnotatedDocument annotated) {
    return draft.date() != null && isLongAgo(draft.date().value(), annotated);
  }

  /// Whether a time is so long past that it is no news.
  static boolean isLongAgo(EventDate date, AnnotatedDocument annotated) {
    LocalDate published = annotated.publishedOn();
    PartialDate start = date.start();
    return published != null
        && start != null
        && start.latest().isBefore(published.minusDays(NEWS_DAYS));
  }

  /// Whether an event is recalled behind another, which is news: what is told of it goes for
  /// nothing else.
  static boolean isRecalledBehind(Draft other, Draft news, AnnotatedDocument annotated) {
    return other.trigger().start() > news.trigger().start()
        && isBackground(other, annotated)
        && !isBackground(news, annotated);
  }
}
