package dev.sandhi.query.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The place in a list after which a page begins: what the list is ordered by, and then the id.
///
/// Pages follow on from a place, never from a count of what to skip, so that a record that comes or
/// goes meanwhile neither repeats nor hides another. `walk` is `null` in a list whose order never
/// changes.
public record Cursor(String place, String id, @Nullable Walk walk) {

  /// When the walk from page to page began: the time, and what the database then saw, as
  /// `pg_current_snapshot()` tells it. Records that move in their list meanwhile are still met
  /// where they stood.
  public record Walk(Instant began, String snapshot) {}
}
