package dev.sandhi.query.event;

import dev.sandhi.query.http.Cursor;
import dev.sandhi.query.http.Cursor.Walk;
import dev.sandhi.query.sql.RawJson;
import java.time.LocalDate;

/// An event on the way to its answer: its place in the list, and its JSON as the database wrote it.
public record EventRow(String id, LocalDate day, RawJson json, Walk walk) {

  public Cursor place() {
    return new Cursor(day.toString(), id, walk);
  }

  public String body() {
    return json.toString();
  }
}
