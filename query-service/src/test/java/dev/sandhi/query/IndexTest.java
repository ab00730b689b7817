package dev.sandhi.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.record.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Twenty thousand meetings of India and the United States, one of Chad with Fiji: what PostgreSQL
/// reads to find the one, and to find the newest.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class IndexTest {

  private static final String COPIES =
      """
      insert into records.event (
        id, type, kind, status, background, confidence, date_from, date_to, listed_on,
        parties, topics, person_keys, body)
      select 'mtg_' || lpad((number + 10)::text, 20, '0'), type, kind, status, background,
        confidence, day, day, day, parties, topics, person_keys, body
      from records.event,
        lateral (
          select number, date '2020-01-01' + number % 2000 as day
          from generate_series(1, 20000) number) copies
      where id = ?
      """;

  @BeforeAll
  static void manyAndOne() throws SQLException {
    Records.replaceWith(new Sample(1).on("2025-10-31").person("एक", "One").meeting());
    try (Connection connection = Records.owner();
        PreparedStatement copies = connection.prepareStatement(COPIES)) {
      copies.setString(1, Sample.id("mtg_", 1));
      copies.execute();
      Records.add(
          List.of(
              new Sample(2)
                  .on("2022-03-04")
                  .parties("TD", "FJ")
                  .topics(Topic.SPACE)
                  .person("दो", "Two")
                  .at("प्राग", "Prague", "CZ")
                  .outlet("two.example")
                  .meeting()));
      connection.createStatement().execute("vacuum analyze records.event");
    }
  }

  @ParameterizedTest(name = "?{0} reads {1}")
  @CsvSource({
    "'', event_listed",
    "date_to=2023-01-01, event_listed",
    "status=HELD, event_listed",
    "country=TD, event_search",
    "country=TD&country=FJ, event_search",
    "topic=SPACE, event_search",
    "person=दो, event_search",
    "person=two&person=दो, event_search",
    "q=two, event_search",
    "q=prague -one, event_search",
    "place=prague, event_found",
    "outlet=two.example, event_found",
    "article=art_00000000000000000002, event_found",
    "place_country=CZ, event_place",
    "updated_since=2200-01-01T00:00:00Z, event_updated",
    "country_pair=TD-FJ, event_search",
    "status=HELD&facets=COUNTRY, event_listed",
  })
  void anIndexServesTheQuery(String query, String index) throws Exception {
    long before = scans(index);
    Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
    // A session counts what it did once a second at most, and when it is asked something again.
    do {
      given().queryParams(Queries.parse(query)).get("/v1/meetings").then().statusCode(200);
      TimeUnit.MILLISECONDS.sleep(250);
    } while (scans(index) == before && Instant.now().isBefore(deadline));
    assertThat(scans(index)).as("scans of " + index).isGreaterThan(before);
  }

  /// A backend reports what it has read a moment after its query.
  private static long scans(String index) throws SQLException {
    try (Connection connection = Records.owner();
        PreparedStatement scans =
            connection.prepareStatement(
                "select idx_scan from pg_stat_user_indexes where indexrelname = ?")) {
      scans.setString(1, index);
      ResultSet found = scans.executeQuery();
      found.next();
      return found.getLong(1);
    }
  }
}
