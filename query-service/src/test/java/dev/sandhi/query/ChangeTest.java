package dev.sandhi.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.sandhi.common.feed.Change;
import dev.sandhi.common.record.Meeting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The feed of changes, also while several write at once.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class ChangeTest {

  private static final int WRITERS = 4;
  private static final int CHANGES = 60;
  private static final long LONGEST_PAUSE_NANOS = 3_000_000;

  @BeforeEach
  void noChange() throws SQLException {
    Records.replaceWith();
    Records.run("truncate records.change");
  }

  @Test
  void aReaderBesideManyWritersMissesNothingAndMeetsNothingTwice() throws Exception {
    long since = lastNumber();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<Void>> writing =
          IntStream.range(0, WRITERS).mapToObj(i -> writers.submit(write(i))).toList();
      List<String> met = new ArrayList<>();
      boolean done;
      List<String> page;
      do {
        done = writing.stream().allMatch(Future::isDone);
        Response answer = given().get("/v1/changes?limit=7&since=" + since);
        page = answer.path("data.id");
        met.addAll(page);
        since = answer.<Number>path("next").longValue();
      } while (!done || !page.isEmpty());
      for (Future<Void> writer : writing) {
        writer.get();
      }
      assertThat(met).hasSize(WRITERS * CHANGES).doesNotHaveDuplicates();
    }
  }

  /// A transaction that draws its number, dawdles, and then commits.
  private static Callable<Void> write(int writer) {
    return () -> {
      try (Connection connection = Records.owner();
          PreparedStatement insert =
              connection.prepareStatement(
                  "insert into records.change (kind, type, id, version)"
                      + " values ('CREATED', 'MEETING', ?, 1)")) {
        connection.setAutoCommit(false);
        for (int i = 0; i < CHANGES; i++) {
          insert.setString(1, Sample.id("mtg_", writer * CHANGES + i));
          insert.execute();
          LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
          connection.commit();
        }
      }
      return null;
    };
  }

  /// It keeps the version of each meeting by what the feed tells alone, and reads while several
  /// create, move, merge and withdraw.
  @Test
  void aReplicaThatFollowsTheFeedComesToHoldWhatTheRecordsHold() throws Exception {
    Map<String, Integer> replica = new TreeMap<>();
    List<Meeting> first = IntStream.range(0, 30).mapToObj(i -> new Sample(i).meeting()).toList();
    Records.add(first);
    first.forEach(meeting -> replica.put(meeting.id(), 1));
    long since = lastNumber();
    try (ExecutorService editors = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<Void>> editing =
          IntStream.range(0, WRITERS).mapToObj(i -> editors.submit(edit(1_000 * (1 + i)))).toList();
      boolean done;
      Response page;
      do {
        done = editing.stream().allMatch(Future::isDone);
        page = given().get("/v1/changes?limit=7&since=" + since);
        Records.read(page.asString(), "/data", new TypeReference<List<Change>>() {})
            .forEach(change -> follow(replica, change));
        since = page.<Number>path("next").longValue();
      } while (!done || page.<Boolean>path("more"));
      for (Future<Void> editor : editing) {
        editor.get();
      }
    }
    assertThat(replica).isEqualTo(versions());
  }

  /// Each change follows the one before it of the same meeting.
  private static void follow(Map<String, Integer> replica, Change change) {
    @Nullable Integer before =
        change.version() == 0
            ? replica.remove(change.id())
            : replica.put(change.id(), change.version());
    switch (change.kind()) {
      case CREATED -> assertThat(before).as(change.toString()).isNull();
      case UPDATED -> assertThat(before).as(change.toString()).isEqualTo(change.version() - 1);
      case MERGED, WITHDRAWN -> assertThat(before).as(change.toString()).isNotNull();
    }
  }

  private static Callable<Void> edit(int first) {
    return () -> {
      try (Editor editor = new Editor(30, first)) {
        for (int i = 0; i < 2 * CHANGES; i++) {
          editor.step();
        }
      }
      return null;
    };
  }

  private static Map<String, Integer> versions() throws SQLException {
    Map<String, Integer> versions = new TreeMap<>();
    try (Connection connection = Records.owner();
        ResultSet rows =
            connection.createStatement().executeQuery("select id, version from records.event")) {
      while (rows.next()) {
        versions.put(rows.getString(1), rows.getInt(2));
      }
    }
    return versions;
  }

  @Test
  void aChangeSaysWhatBecameOfWhat() throws SQLException {
    long since = lastNumber();
    Records.run(
        "insert into records.change (kind, type, id, into_id, version)"
            + " values ('MERGED', 'MEETING', 'mtg_2', 'mtg_1', 0),"
            + " ('UPDATED', 'AGREEMENT', 'agr_1', null, 3)");
    given()
        .get("/v1/changes?since=" + since)
        .then()
        .statusCode(200)
        .body("data", hasSize(2))
        .body("data[0].kind", equalTo("MERGED"))
        .body("data[0].into", equalTo("mtg_1"))
        .body("more", equalTo(false));
    given()
        .get("/v1/changes?limit=1&since=" + since)
        .then()
        .body("data", hasSize(1))
        .body("more", equalTo(true));
    given()
        .get("/v1/changes?type=AGREEMENT&since=" + since)
        .then()
        .body("data.id", equalTo(List.of("agr_1")));
    given().get("/v1/changes?since=-1").then().statusCode(400);
  }

  @Test
  void aFeedReaderSeesWhatChangedLast() throws SQLException {
    Records.add(
        List.of(
            new Sample(1).on("2025-10-31").quoting("क < ख & ग").meeting(),
            new Sample(2).on("2025-10-30").parties("RU", "KP").meeting()));
    String feed =
        given()
            .get("/v1/feeds/meetings.atom?country=IN")
            .then()
            .statusCode(200)
            .contentType("application/atom+xml")
            .body("feed.entry.id", equalTo("urn:sandhi:" + Sample.id("mtg_", 1)))
            .body("feed.entry.summary", containsString("क < ख & ग"))
            .extract()
            .asString();
    assertThat(feed).contains("<updated>").doesNotContain(Sample.id("mtg_", 2));
    given().get("/v1/feeds/agreements.atom").then().statusCode(200);
    given().get("/v1/feeds/meetings.atom?limit=3").then().statusCode(400);
  }

  private static long lastNumber() {
    long last = 0;
    while (true) {
      Response page = given().get("/v1/changes?limit=1000&since=" + last);
      long next = page.<Number>path("next").longValue();
      if (next == last) {
        return last;
      }
      last = next;
    }
  }
}
