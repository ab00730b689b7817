package dev.sandhi.chaos;

import dev.sandhi.local.Database;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The tables of the services, seen by their owner; and a log of all completions, kept by a
/// trigger. It is on disk, whatever is planted into the database.
record Ledger(Database database) {

  private static final Pattern TIME =
      Pattern.compile("\"\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(?:Z|[+-]\\d\\d:\\d\\d)\"");

  private static final String LOG =
      """
      set synchronous_commit = on;
      create schema chaos;
      create table chaos.completion (article_id text, revision int, engine_version text);
      create function chaos.log() returns trigger language plpgsql security definer as $$ begin
        insert into chaos.completion values (new.article_id, new.revision, new.engine_version);
        return null;
      end $$;
      create trigger log after update on ingest.article_revision for each row
      when (new.settled_at is distinct from old.settled_at
        and new.state in ('EXTRACTED', 'SET_ASIDE'))
      execute function chaos.log();
      """;

  /// All tables but those of the migrations.
  private static final String EMPTY =
      """
      do $$ begin execute (
        select 'truncate chaos.completion, '
          || string_agg(format('%I.%I', schemaname, tablename), ', ')
        from pg_tables where schemaname in ('ingest', 'records')
          and tablename <> 'flyway_schema_history');
      end $$
      """;

  static Ledger installedIn(Database database) throws SQLException {
    database.execute(LOG);
    return new Ledger(database);
  }

  /// Also the history, which refuses it from everybody else.
  void empty() throws SQLException {
    database.execute("set session_replication_role = replica", EMPTY);
  }

  /// Each stored text: the name of its article and its hash.
  Set<String> stored() throws SQLException {
    return new HashSet<>(
        database.column(
            "select article_id || ' ' || encode(sha256(convert_to(text, 'UTF8')), 'hex')"
                + " from ingest.article_revision"));
  }

  /// The records, without the times at which they were made, and without how often they were other
  /// ones meanwhile, for that depends on which article came first.
  Set<String> records() throws SQLException {
    Set<String> records = new TreeSet<>();
    for (String table : List.of("article", "report", "event")) {
      String query =
          "select (to_jsonb(t) - '{created_at,updated_at,extracted_at,version}'::text[])::text"
              + " from records."
              + table
              + " t";
      for (String row : database.column(query)) {
        records.add(table + " " + TIME.matcher(row).replaceAll("\"…\""));
      }
    }
    return records;
  }

  long count(String what) throws SQLException {
    return database.number("select count(*) from " + what);
  }
}
