package dev.sandhi.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandhi.query.sql.Database;
import dev.sandhi.query.sql.Sql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the service may do in the database, and what it says when the database fails it.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class DatabaseTest {

  private static final String MEETING = "/v1/meetings/mtg_00000000000000000001";

  @Inject AgroalDataSource database;
  @Inject Database questions;

  @BeforeEach
  void oneMeeting() throws SQLException {
    Records.replaceWith(new Sample(1).on("2025-10-31").meeting());
  }

  @Test
  void theServiceIsTheRoleThatReads() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement();
        ResultSet who =
            sql.executeQuery(
                "select current_user, current_setting('default_transaction_read_only'),"
                    + " current_setting('statement_timeout')")) {
      who.next();
      assertThat(List.of(who.getString(1), who.getString(2), who.getString(3)))
          .containsExactly("sandhi_query", "on", "2s");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into records.article (id, revision, engine_version) values ('art_x', 1, '1')",
        "update records.event set status = 'HELD'",
        "delete from records.event",
        "truncate records.report",
        "create table records.mine (id int)",
        "create table public.mine (id int)"
      })
  void theRoleCannotWrite(String statement) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement()) {
      assertThatThrownBy(() -> sql.execute(statement))
          .as("transactions only read")
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("read-only transaction");
      sql.execute("set session characteristics as transaction read write");
      assertThatThrownBy(() -> sql.execute(statement))
          .as("and there is no right to write")
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
      sql.execute("reset default_transaction_read_only");
    }
  }

  /// A list and a record are asked for over connections of two sorts, what belongs together within
  /// a transaction.
  @ParameterizedTest
  @ValueSource(strings = {"/v1/meetings", MEETING, MEETING + "?include=REPORTS"})
  void aQueryThatTakesTooLongIsStoppedWithAProblem(String address) throws SQLException {
    try (Connection connection = Records.owner();
        Statement lock = connection.createStatement()) {
      connection.setAutoCommit(false);
      lock.execute("lock table records.event in access exclusive mode");
      given().get(address).then().statusCode(504).contentType("application/problem+json");
      connection.rollback();
    }
    given().get(address).then().statusCode(200);
  }

  @Test
  void questionsOfOneMomentAreNotToldWhatComesMeanwhile() throws SQLException {
    Sql count = Sql.of("select count(*) from records.event");
    List<Optional<Long>> counts =
        questions.atOneMoment(() -> {
          Optional<Long> before = questions.first(count, row -> row.getLong(1));
          addAnother();
          return List.of(before, questions.first(count, row -> row.getLong(1)));
        });
    assertThat(counts).containsExactly(Optional.of(1L), Optional.of(1L));
    assertThat(questions.first(count, row -> row.getLong(1))).contains(2L);
  }

  private static void addAnother() {
    try {
      Records.add(List.of(new Sample(2).meeting()));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void cutConnectionsAreReplaced() throws SQLException {
    given().get("/v1/meetings").then().statusCode(200);
    given().get(MEETING).then().statusCode(200);
    try (Connection connection = Records.owner();
        Statement cut = connection.createStatement()) {
      cut.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'sandhi_query'");
    }
    assertThatItComesBack("/v1/meetings");
    assertThatItComesBack(MEETING);
    assertThatItComesBack(MEETING + "?include=REPORTS");
  }

  private static void assertThatItComesBack(String address) {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    Response answer = given().get(address);
    while (answer.statusCode() != 200 && Instant.now().isBefore(deadline)) {
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.contentType()).isEqualTo("application/problem+json");
      assertThat(answer.header("Retry-After")).isEqualTo("5");
      answer = given().get(address);
    }
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyThatIsNoRecordIsAFaultThatTellsNothing() throws SQLException {
    try (Connection connection = Records.owner();
        Statement sql = connection.createStatement()) {
      sql.execute("update records.event set body = '{\"kind\": \"SECRET\"}'");
    }
    String problem =
        given()
            .get("/v1/meetings?format=plover")
            .then()
            .statusCode(500)
            .contentType("application/problem+json")
            .extract()
            .asString();
    assertThat(problem).doesNotContain("SECRET").doesNotContain("Exception");
  }
}
