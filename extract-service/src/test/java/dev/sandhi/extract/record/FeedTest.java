package dev.sandhi.extract.record;

import static dev.sandhi.extract.Rows.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.extract.Rows;
import dev.sandhi.extract.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who follows the numbers of the changes misses none, however many write at once.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FeedTest {

  private static final int THREADS = 8;
  private static final int ARTICLES = 48;

  /// Some writers take longer than others to commit what has drawn its numbers.
  private static final String HESITATE =
      """
      create function records.hesitate() returns trigger language plpgsql as $$
      begin
        perform pg_sleep(random() * 0.03);
        return null;
      end
      $$;
      create trigger change_hesitates after insert on records.change
        for each statement execute function records.hesitate()
      """;

  private static final String HESITATE_NO_MORE = "drop function records.hesitate() cascade";

  @Inject RecordStore store;

  @BeforeEach
  void empty() throws SQLException {
    TestDatabase.empty();
  }

  @Test
  void readerMissesNoChange() throws Exception {
    change(HESITATE);
    try {
      assertReaderMissesNoChange();
    } finally {
      change(HESITATE_NO_MORE);
    }
  }

  private void assertReaderMissesNoChange() throws Exception {
    List<Reading> readings = EventWorld.of("tune", "1").readings().subList(0, ARTICLES);
    long start = last(0, new ArrayList<>());
    List<String> read = new ArrayList<>();
    long seen = start;
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> writes = new ArrayList<>();
      readings.forEach(reading -> writes.add(threads.submit(() -> store.replace(reading))));
      while (!writes.stream().allMatch(Future::isDone)) {
        seen = last(seen, read);
      }
    }
    last(seen, read);

    assertThat(read)
        .isEqualTo(
            column(
                Rows.query(
                    "select number from records.change where number > ? order by number", start),
                "number"));
  }

  /// What follows the changes ends with what stands.
  @Test
  void changesAddUpToWhatStands() throws SQLException {
    long start = last(0, new ArrayList<>());
    EventWorld.of("tune", "1").readings().subList(0, ARTICLES).forEach(store::replace);

    List<Map<String, String>> told =
        Rows.query(
            """
            select distinct on (id) id, kind, version from records.change where number > ?
            order by id, number desc
            """,
            start);

    assertThat(
            told.stream()
                .filter(change -> !List.of("MERGED", "WITHDRAWN").contains(change.get("kind")))
                .map(change -> change.get("id") + " " + change.get("version")))
        .containsExactlyInAnyOrderElementsOf(
            column(Rows.query("select id || ' ' || version as told from records.event"), "told"));
  }

  private static void change(String statement) throws SQLException {
    try (Connection connection = TestDatabase.connect("postgres");
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private static long last(long seen, List<String> read) throws SQLException {
    List<String> numbers =
        column(
            Rows.query("select number from records.change where number > ? order by number", seen),
            "number");
    read.addAll(numbers);
    return numbers.isEmpty() ? seen : Long.parseLong(numbers.getLast());
  }
}
