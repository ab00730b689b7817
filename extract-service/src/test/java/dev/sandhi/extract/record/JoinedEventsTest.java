package dev.sandhi.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.extract.Rows;
import dev.sandhi.extract.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The same reports give the same events: in any order, any number of times, at once, and read
/// again.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JoinedEventsTest {

  private static final int ORDERS = 2;
  private static final int THREADS = 8;
  private static final int TOGETHER = 20;

  @Inject RecordStore store;

  /// The last change before the tables were emptied.
  private long since;

  @BeforeEach
  void clear() throws SQLException {
    TestDatabase.empty();
    since =
        Long.parseLong(
            Rows.column(
                    Rows.query("select coalesce(max(number), 0) last from records.change"), "last")
                .getFirst());
  }

  @Test
  void anyOrderGivesTheSameEvents() throws SQLException {
    List<Reading> readings = EventWorld.of("tune", "1").readings();
    readings.forEach(store::replace);
    Map<String, String> events = EventWorld.standing();
    assertThat(events).hasSizeLessThan(readings.size());
    for (int seed = 0; seed < ORDERS; seed++) {
      clear();
      Collections.shuffle(readings, new Random(seed));

      readings.forEach(store::replace);

      assertThat(EventWorld.standing()).as("order " + seed).isEqualTo(events);
      assertEveryIdLeadsToItsEvent();
    }
  }

  @Test
  void atOnceGivesTheSameEvents() throws Exception {
    List<Reading> readings = EventWorld.of("tune", "1").readings();
    readings.forEach(store::replace);
    Map<String, String> events = EventWorld.standing();
    clear();

    List<Future<ExtractionReceipt>> futures = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Reading reading : readings) {
        futures.add(threads.submit(() -> store.replace(reading)));
      }
    }

    for (Future<ExtractionReceipt> future : futures) {
      assertThat(future.get().outcome()).isEqualTo(ExtractionReceipt.Outcome.EXTRACTED);
    }
    assertThat(EventWorld.standing()).isEqualTo(events);
    assertEveryIdLeadsToItsEvent();
  }

  @Test
  void togetherGivesTheSameEvents() throws SQLException {
    List<Reading> readings = EventWorld.of("tune", "1").readings();
    readings.forEach(store::replace);
    Map<String, String> events = EventWorld.standing();
    clear();

    Collections.shuffle(readings, new Random(2));
    for (int i = 0; i < readings.size(); i += TOGETHER) {
      store.replace(readings.subList(i, Math.min(readings.size(), i + TOGETHER)));
    }

    assertThat(EventWorld.standing()).isEqualTo(events);
    assertEveryIdLeadsToItsEvent();
  }

  @Test
  void repetitionChangesNothing() throws SQLException {
    List<Reading> readings = EventWorld.of("tune", "1").readings();
    readings.forEach(store::replace);
    List<Map<String, String>> rows = Rows.query("select * from records.event order by id");
    List<Map<String, String>> changes = Rows.query("select max(number) from records.change");

    Collections.shuffle(readings, new Random(1));
    readings.forEach(store::replace);

    assertThat(Rows.query("select * from records.event order by id")).isEqualTo(rows);
    assertThat(Rows.query("select max(number) from records.change")).isEqualTo(changes);
  }

  /// An id once given out is that of an event, or leads to one, or is told to be withdrawn.
  private void assertEveryIdLeadsToItsEvent() throws SQLException {
    assertThat(
            Rows.query(
                """
                select distinct id from records.change c
                where number > ?
                  and not exists (select from records.event e where e.id = c.id)
                  and not exists (select from records.former_id f where f.id = c.id)
                """,
                since))
        .isEmpty();
    assertThat(
            Rows.query(
                """
                select f.id from records.former_id f
                join records.report r on r.founds = f.id
                where f.into_id is distinct from r.event_id
                """))
        .isEmpty();
  }
}
