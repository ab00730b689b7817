package dev.sandhi.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandhi.ingest.Database;
import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The role of the service can do what the service does, and nothing else.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class DatabaseRoleTest {

  private static final String ROLE = "sandhi_ingest";

  @Inject DataSource pool;

  @Test
  void theServiceRunsAsItsRole() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select current_user")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo(ROLE);
    }
  }

  @Test
  void itReadsAndWritesItsTables() throws SQLException {
    assertThat(Database.query(ROLE, "select count(*) from ingest.article")).hasSize(1);
    assertThat(Database.update(ROLE, "delete from ingest.job where false")).isZero();
  }

  @Test
  void itMayWriteTablesThatLaterMigrationsAdd() throws SQLException {
    Database.update("create table ingest.later (id int)");
    assertThat(Database.update(ROLE, "insert into ingest.later values (1)")).isOne();
    Database.update("drop table ingest.later");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table ingest.mine (id int)",
        "create table public.mine (id int)",
        "create schema mine",
        "create role mine",
        "alter table ingest.article add column mine int",
        "drop table ingest.job",
        "truncate ingest.article cascade",
        "delete from ingest.flyway_schema_history",
      })
  void allElseIsDenied(String statement) {
    denied(statement);
  }

  @Test
  void itMayNotTouchTheRecords() throws SQLException {
    Database.update("create schema if not exists records");
    Database.update("create table if not exists records.event (id text)");
    denied("insert into records.event (id) values ('mtg_1')");
    denied("select * from records.event");
  }

  private static void denied(String statement) {
    assertThatThrownBy(() -> Database.update(ROLE, statement))
        .isInstanceOfSatisfying(
            SQLException.class,
            refused -> assertThat(refused.getSQLState()).as(statement).isEqualTo("42501"));
  }
}
