package dev.sandhi.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseProblemsTest {

  @ParameterizedTest
  @CsvSource({
    "08006, 503", // connection lost
    "57P01, 503", // shut down
    "53300, 503", // too many connections
    "40P01, 503", // deadlock
    ",      503", // no connection from the pool
    "23505, 500", // a fault of ours
    "42P01, 500"
  })
  void callerComesBackWhereThatHelps(String sqlState, int status) {
    SQLException cause = new SQLException("said the driver", sqlState);

    HttpProblem problem = new DatabaseProblems().toProblem(new PersistenceException(cause));

    assertThat(problem.getStatusCode()).isEqualTo(status);
    assertThat(problem.getHeaders().containsKey("Retry-After")).isEqualTo(status == 503);
  }
}
