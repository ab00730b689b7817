package dev.sandhi.bench.query.records;

import dev.sandhi.bench.query.records.Folds.Keys;
import dev.sandhi.bench.query.records.World.Party;
import dev.sandhi.bench.query.records.World.Person;
import dev.sandhi.local.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Fills the empty tables of schema `records` with made-up events, as extract-service would have
/// left them. With a hundred thousand meetings come ten thousand agreements.
public final class RecordLoader {

  static final int MEETINGS_PER_AGREEMENT = 10;
  private static final int AT_A_TIME = 1_000;
  private static final int CONNECTIONS = Runtime.getRuntime().availableProcessors();

  private static final String INDEXES =
      """
      select indexname, indexdef from pg_indexes
      where schemaname = 'records'
        and not exists (
          select from pg_constraint
          where conindid = format('records.%I', indexname)::regclass)
      """;

  /// What the database would read from each record, at a millisecond apiece.
  private static final String READ_FROM_RECORD =
      """
      select attname, pg_get_expr(adbin, adrelid)
      from pg_attribute join pg_attrdef on adrelid = attrelid and adnum = attnum
      where attrelid = 'records.event'::regclass and attname in ('place_keys', 'search')
        and attgenerated = 's'
      """;

  private static final String DIFFERING =
      """
      select count(*) from (select * from records.event order by md5(id) limit 1000) sampled
      where %s\
      """;

  private final Database database;
  private final World world;

  /// `root` is the folder of the project.
  public RecordLoader(Database database, Path root) throws IOException {
    this.database = database;
    this.world = World.read(root);
  }

  /// Loads so many meetings, so many of each day, and agreements beside them.
  public void load(long meetings, int aDay) throws SQLException, IOException, InterruptedException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      Folds folds = Folds.of(world, connection);
      loadNames(connection, folds);
      Map<String, String> columns = takeOver(statement);
      List<String> indexes = dropIndexes(statement);
      loadEvents(meetings, new NewsMaker(world, meetings, aDay), folds);
      statement.execute("set maintenance_work_mem = '1GB'");
      for (String index : indexes) {
        statement.execute(index);
      }
      statement.execute("vacuum analyze");
      check(columns);
    }
  }

  /// Lets the columns be written that the database reads from the record; returns how it does.
  private static Map<String, String> takeOver(Statement statement) throws SQLException {
    Map<String, String> columns = new TreeMap<>();
    try (ResultSet rows = statement.executeQuery(READ_FROM_RECORD)) {
      while (rows.next()) {
        columns.put(rows.getString(1), rows.getString(2));
      }
    }
    for (String column : columns.keySet()) {
      statement.execute("alter table records.event alter %s drop expression".formatted(column));
    }
    return columns;
  }

  /// What was written there must be what the database would have.
  private void check(Map<String, String> columns) throws SQLException {
    for (Map.Entry<String, String> column : columns.entrySet()) {
      String differs = "%s is distinct from (%s)".formatted(column.getKey(), column.getValue());
      long differing = database.number(DIFFERING.formatted(differs));
      if (differing > 0) {
        throw new IllegalStateException(
            "of 1,000 records %d have another %s".formatted(differing, column.getKey()));
      }
    }
  }

  /// The server has most of the work, so each of its processors gets a connection.
  private void loadEvents(long meetings, NewsMaker news, Folds folds)
      throws SQLException, InterruptedException {
    AtomicLong next = new AtomicLong(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Callable<Void>> jobs = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        jobs.add(() -> loadEvents(next, meetings, news, new RecordBatch(folds)));
      }
      for (Future<Void> done : threads.invokeAll(jobs)) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new SQLException("the records are not loaded", e.getCause());
    }
  }

  private @Nullable Void loadEvents(
      AtomicLong next, long meetings, NewsMaker news, RecordBatch batch)
      throws SQLException, IOException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      // All references are sound; the server need not look each of them up.
      statement.execute("set session_replication_role = replica");
      statement.execute("set synchronous_commit = off");
      for (long first = next.getAndAdd(AT_A_TIME);
          first <= meetings;
          first = next.getAndAdd(AT_A_TIME)) {
        long last = Math.min(meetings, first + AT_A_TIME - 1);
        for (long number = first; number <= last; number++) {
          batch.add(news.meeting(number));
          if (number % MEETINGS_PER_AGREEMENT == 0) {
            batch.add(news.agreement(number / MEETINGS_PER_AGREEMENT));
          }
        }
        batch.sendTo(connection);
      }
    }
    return null;
  }

  /// People, countries and bodies, each with the keys that they are looked up by.
  private void loadNames(Connection connection, Folds folds) throws SQLException, IOException {
    CopyText people =
        new CopyText("records.person", "id, name, name_latin, country, name_keys, sound_keys");
    CopyText bodies =
        new CopyText(
            "records.body", "code, kind, name, name_latin, spellings, name_keys, sound_keys");
    for (Person person : world.everybody()) {
      Keys keys = folds.keys(List.of(person.name(), person.latin()));
      people.row(
          person.id(),
          person.name(),
          person.latin(),
          person.country(),
          keys.names(),
          keys.sounds());
    }
    for (Party party : world.parties()) {
      Keys keys = folds.keys(party.spellings());
      bodies.row(
          party.code(),
          party.kind(),
          party.name(),
          party.latin(),
          party.spellings(),
          keys.names(),
          keys.sounds());
    }
    people.sendTo(connection);
    if (database.number("select count(*) from records.body") == 0) {
      bodies.sendTo(connection);
    }
  }

  /// Drops what is quicker built at the end; returns the statements that build it.
  private static List<String> dropIndexes(Statement statement) throws SQLException {
    List<String> drops = new ArrayList<>();
    List<String> creates = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(INDEXES)) {
      while (rows.next()) {
        drops.add("drop index records." + rows.getString(1));
        creates.add(rows.getString(2));
      }
    }
    for (String drop : drops) {
      statement.execute(drop);
    }
    return creates;
  }
}
