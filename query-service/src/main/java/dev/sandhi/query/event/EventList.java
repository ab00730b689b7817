package dev.sandhi.query.event;

import java.util.SortedSet;

/// A list of events: which, in what order, and which fields of them; all where none is named.
public record EventList(Conditions conditions, ListOrder order, SortedSet<String> fields) {

  /// The list in words that are the same however they were written; a cursor is bound to them.
  public String canonical() {
    return conditions.canonical() + order;
  }
}
