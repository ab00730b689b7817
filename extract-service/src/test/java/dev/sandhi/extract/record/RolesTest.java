package dev.sandhi.extract.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandhi.extract.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One service writes the records, another only reads them; the database sees to it.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RolesTest {

  private static final String READ_ONLY = "25006";
  private static final String NO_RIGHT = "42501";

  private static final String INSERT =
      "insert into records.article (id, revision, engine_version) values ('art_r', 1, '1')";

  @ParameterizedTest
  @ValueSource(
      strings = {
        INSERT,
        "update records.event set kind = 'VISIT'",
        "delete from records.report",
        "truncate records.article cascade",
        "create table records.mine (id int)"
      })
  void queryServiceCannotWrite(String sql) {
    assertThatThrownBy(() -> run("sandhi_query", List.of(sql)))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(READ_ONLY));
    assertThatThrownBy(() -> run("sandhi_query", List.of("set transaction read write", sql)))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_RIGHT));
  }

  @Test
  void queryServiceReads() throws SQLException {
    run(
        "sandhi_query",
        List.of(
            "select * from records.article",
            "select * from records.event",
            "select * from records.report",
            "select records.name_keys('राजनाथ')"));
  }

  @Test
  void extractServiceWrites() throws SQLException {
    run(
        "sandhi_extract",
        List.of(
            INSERT,
            "update records.article set revision = 2 where id = 'art_r'",
            "delete from records.article where id = 'art_r'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table records.mine (id int)",
        "drop table records.report",
        "update records.flyway_schema_history set success = false",
        "create schema mine"
      })
  void extractServiceChangesNoTable(String sql) {
    assertThatThrownBy(() -> run("sandhi_extract", List.of(sql)))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_RIGHT));
  }

  /// Runs the statements in one transaction, which is rolled back.
  private static void run(String role, List<String> statements) throws SQLException {
    try (Connection connection = TestDatabase.connect(role);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        for (String sql : statements) {
          statement.execute(sql);
        }
      } finally {
        connection.rollback();
      }
    }
  }
}
