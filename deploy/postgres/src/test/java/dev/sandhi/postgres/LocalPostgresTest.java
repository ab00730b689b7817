package dev.sandhi.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class LocalPostgresTest {

  @Test
  void takesDevanagariForLetters() throws Exception {
    try (LocalPostgres server = LocalPostgres.temporary();
        Connection connection = DriverManager.getConnection(server.jdbcUrl());
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("select 'नकल' ~ '^[[:alpha:]]+$'")) {
      answer.next();
      assertThat(answer.getBoolean(1)).isTrue();
    }
  }
}
