package dev.sandhi.chaos;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A mistake that a queue like this one is known to be built with. It is planted from outside, into
/// statements of the running program or into its database; no program holds it.
public enum Mutant {
  /// The answer comes before the commit is on disk: it is lost when PostgreSQL dies.
  ACKNOWLEDGE_EARLY(
      List.of(
          "alter database sandhi set synchronous_commit = off",
          "alter system set wal_writer_delay = '10s'",
          "select pg_reload_conf()"),
      Map.of(),
      "KILL_POSTGRES",
      Findings.LOST),

  /// Whoever comes late changes the job all the same.
  NO_FENCE(
      List.of(),
      Map.of(
          "where lease = :id and", "where cast(:id as uuid) is not null and",
          ":article and lease = :id", ":article and cast(:id as uuid) is not null"),
      "FREEZE_INGEST",
      Findings.UNREAD),

  /// The lease ends before the request does.
  SHORT_LEASE(
      List.of(),
      Map.of(":lease * interval '1 millisecond'", ":lease * interval '0.0000001 s'"),
      "FREEZE_EXTRACT",
      Findings.GIVEN_UP),

  /// Attempts count also when nobody was there to read the article, and nothing holds the queue up
  /// meanwhile.
  NAIVE_ATTEMPTS(
      List.of(),
      Map.of("attempts - :refund", "attempts - 0 * :refund"),
      "KILL_EXTRACT",
      Findings.GIVEN_UP);

  private final List<String> statements;
  private final Map<String, String> replacements;
  private final String telltale;
  private final String symptom;

  Mutant(
      List<String> statements, Map<String, String> replacements, String telltale, String symptom) {
    this.statements = statements;
    this.replacements = replacements;
    this.telltale = telltale;
    this.symptom = symptom;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What is done to the database.
  List<String> statements() {
    return statements;
  }

  /// What is put in place of what in the statements of the job queue.
  Map<String, String> replacements() {
    return replacements;
  }

  /// The name of the [Fault] that it shows under; the agent, which reads this too, knows no faults.
  String telltale() {
    return telltale;
  }

  /// Which count it must raise; anything else that goes wrong does not show that it was found.
  String symptom() {
    return symptom;
  }
}
