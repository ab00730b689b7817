package dev.sandhi.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Goes on creating, moving, merging and withdrawing meetings beside the test, as extract-service
/// does: each in a transaction that waits for its turn, and with a line in the feed. The meetings
/// that stood when it began stay, though they move and others are merged into them.
final class Editor implements AutoCloseable {

  private static final LocalDate FIRST = LocalDate.of(2025, 9, 20);
  private static final int DAYS = 30;
  private static final int FEW = 20;
  private static final int LONGEST_PAUSE_NANOS = 2_000_000;

  private static final String TURN = "select pg_advisory_xact_lock(5990652814)";

  private static final String CREATE =
      """
      insert into records.event (
        id, type, kind, status, background, confidence, date_from, date_to, listed_on,
        parties, topics, person_keys, person_sounds, body)
      select ?, type, kind, status, background, confidence, date_from, date_to, cast(? as date),
        parties, topics, person_keys, person_sounds, body || jsonb_build_object('id', ?)
      from records.event where id = ?
      """;

  private static final String CHANGE =
      "update records.event set version = version + 1, listed_on = cast(? as date) where id = ?";

  private static final String MERGE =
      """
      with joined as (
        update records.event
        set version = version + 1, confidence = 1, body = body || '{"confidence": 1}'
        where id = ?),
      former as (
        insert into records.former_id (id, type, into_id, cause)
        values (?, 'MEETING', ?, 'MERGED'))
      delete from records.event where id = ?
      """;

  private static final String WITHDRAW =
      """
      with former as (
        insert into records.former_id (id, type, cause) values (?, 'MEETING', 'WITHDRAWN'))
      delete from records.event where id = ?
      """;

  /// What is gone has version 0.
  private static final String TELL =
      """
      insert into records.change (kind, type, id, into_id, version)
      values (?, 'MEETING', ?, ?,
        coalesce((select version from records.event where id = ?), 0))
      """;

  private final Connection connection;
  private final Random chance;
  private final int standing;
  private final List<String> passing = new ArrayList<>();
  private int next;
  private int merged;

  /// The meetings `0` up to `standing` are there; those from `first` on are its own.
  Editor(int standing, int first) throws SQLException {
    connection = Records.owner();
    connection.setAutoCommit(false);
    chance = new Random(first);
    this.standing = standing;
    next = first;
  }

  int merged() {
    return merged;
  }

  /// One change of some sort.
  void step() throws SQLException {
    run(TURN);
    int sort = passing.size() < FEW ? chance.nextInt(2) : chance.nextInt(4);
    switch (sort) {
      case 0 -> create();
      case 1 -> move(anyStanding());
      case 2 -> merge(anyPassing(), anyStanding());
      default -> withdraw(anyPassing());
    }
    LockSupport.parkNanos(chance.nextInt(LONGEST_PAUSE_NANOS));
    connection.commit();
  }

  private void create() throws SQLException {
    String id = Sample.id("mtg_", next++);
    run(CREATE, id, anyDay(), id, anyStanding());
    tell("CREATED", id, null);
    passing.add(id);
  }

  private void move(String id) throws SQLException {
    run(CHANGE, anyDay(), id);
    tell("UPDATED", id, null);
  }

  private void merge(String id, String into) throws SQLException {
    run(MERGE, into, id, into, id);
    tell("MERGED", id, into);
    tell("UPDATED", into, null);
    merged++;
  }

  private void withdraw(String id) throws SQLException {
    run(WITHDRAW, id, id);
    tell("WITHDRAWN", id, null);
  }

  private void tell(String kind, String id, @Nullable String into) throws SQLException {
    run(TELL, kind, id, into, id);
  }

  private String anyStanding() {
    return Sample.id("mtg_", chance.nextInt(standing));
  }

  private String anyPassing() {
    return passing.remove(chance.nextInt(passing.size()));
  }

  private String anyDay() {
    return FIRST.plusDays(chance.nextInt(DAYS)).toString();
  }

  private void run(String statement, @Nullable String... values) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        sql.setString(1 + i, values[i]);
      }
      sql.execute();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
