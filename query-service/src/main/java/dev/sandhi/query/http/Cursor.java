package dev.sandhi.query.http;

import java.time.LocalDate;

/// The place in a list after which a page begins: what the list is ordered by, and then the id.
///
/// Pages follow on from a place, never from a count of what to skip, so that a record that comes or
/// goes meanwhile neither repeats nor hides another.
public record Cursor(LocalDate listedOn, String id) {}
