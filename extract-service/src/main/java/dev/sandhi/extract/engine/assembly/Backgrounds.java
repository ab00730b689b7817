package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.PartialDate;
import java.time.LocalDate;

/// Tells what is news from what the text recalls.
final class Backgrounds {

  private static final int NEWS_DAYS = 120;

  private Backgrounds() {}

  /// An event that ended months before publication is recalled, not reported.
  static boolean isBackground(Draft draft, AnnotatedDocument annotated) {
    LocalDate published = annotated.publishedOn();
    if (published == null || draft.date() == null) {
      return false;
    }
    PartialDate start = draft.date().value().start();
    return start != null && start.latest().isBefore(published.minusDays(NEWS_DAYS));
  }
}
