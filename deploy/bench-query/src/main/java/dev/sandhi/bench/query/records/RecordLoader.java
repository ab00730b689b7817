package dev.sandhi.bench.query.records;

import dev.sandhi.bench.query.records.World.Party;
import dev.sandhi.bench.query.records.World.Person;
import dev.sandhi.local.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private static final int MEETINGS_PER_AGREEMENT = 10;
  private static final int AT_A_TIME = 1_000;
  private static final int CONNECTIONS = Runtime.getRuntime().availableProcessors();

  private static final String KEYS =
      """
      select records.all_name_keys(names),
        array(select distinct key from unnest(names) name, unnest(records.sound_keys(name)) key)
      from (values (?::text[])) given (names)
      """;

  private static final String INDEXES =
      """
      select indexname, indexdef from pg_indexes
      where schemaname = 'records'
        and not exists (
          select from pg_constraint
          where conindid = format('records.%I', indexname)::regclass)
      """;

  private final Database database;
  private final World world;
  private final NewsMaker news;
  private final Map<Person, Keys> keys = new HashMap<>();

  /// The names that something is looked up by, as the database folds them.
  record Keys(List<String> names, List<String> sounds) {}

  /// `root` is the folder of the project.
  public RecordLoader(Database database, Path root) throws IOException {
    this.database = database;
    this.world = World.read(root);
    this.news = new NewsMaker(world);
  }

  /// Loads so many meetings, and agreements beside them.
  public void load(long meetings) throws SQLException, IOException, InterruptedException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      loadNames(connection);
      List<String> indexes = dropIndexes(statement);
      loadEvents(meetings);
      statement.execute("set maintenance_work_mem = '1GB'");
      for (String index : indexes) {
        statement.execute(index);
      }
      statement.execute("vacuum analyze");
    }
  }

  /// The server has most of the work, so each of its processors gets a connection.
  private void loadEvents(long meetings) throws SQLException, InterruptedException {
    AtomicLong next = new AtomicLong(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Callable<Void>> jobs = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        jobs.add(() -> loadEvents(next, meetings));
      }
      for (Future<Void> done : threads.invokeAll(jobs)) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new SQLException("the records are not loaded", e.getCause());
    }
  }

  private @Nullable Void loadEvents(AtomicLong next, long meetings)
      throws SQLException, IOException {
    RecordBatch batch = new RecordBatch(keys);
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      // All references are sound; the server need not look each of them up.
      statement.execute("set session_replication_role = replica");
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
  private void loadNames(Connection connection) throws SQLException, IOException {
    CopyText people =
        new CopyText("records.person", "id, name, name_latin, country, name_keys, sound_keys");
    CopyText bodies =
        new CopyText(
            "records.body", "code, kind, name, name_latin, spellings, name_keys, sound_keys");
    try (PreparedStatement fold = connection.prepareStatement(KEYS)) {
      for (Person person : world.everybody()) {
        Keys folded = keys(fold, List.of(person.name(), person.latin()));
        keys.put(person, folded);
        people.row(
            person.id(),
            person.name(),
            person.latin(),
            person.country(),
            folded.names(),
            folded.sounds());
      }
      for (Party party : world.parties()) {
        Keys folded = keys(fold, party.spellings());
        bodies.row(
            party.code(),
            party.kind(),
            party.name(),
            party.latin(),
            party.spellings(),
            folded.names(),
            folded.sounds());
      }
    }
    people.sendTo(connection);
    if (database.number("select count(*) from records.body") == 0) {
      bodies.sendTo(connection);
    }
  }

  private static Keys keys(PreparedStatement fold, List<String> names) throws SQLException {
    fold.setArray(1, fold.getConnection().createArrayOf("text", names.toArray()));
    try (ResultSet folded = fold.executeQuery()) {
      folded.next();
      return new Keys(texts(folded, 1), texts(folded, 2));
    }
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
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
