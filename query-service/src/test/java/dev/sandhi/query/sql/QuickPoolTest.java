package dev.sandhi.query.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The address of JDBC leads both sorts of connection to the same database, and as safely.
class QuickPoolTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db.example/sandhi, db.example, 5432, PREFER, true",
    "jdbc:postgresql://db.example:6432/sandhi, db.example, 6432, PREFER, true",
    "jdbc:postgresql://db.example/sandhi?sslmode=disable, db.example, 5432, DISABLE, false",
    "jdbc:postgresql://db.example/sandhi?sslmode=require, db.example, 5432, REQUIRE, true",
    "jdbc:postgresql://db.example/sandhi?sslmode=verify-full, db.example, 5432, VERIFY_FULL, false",
    "jdbc:postgresql://10.0.0.7/sandhi?sslmode=verify-ca&x=y, 10.0.0.7, 5432, VERIFY_CA, false",
  })
  void itLeadsWhereTheAddressSays(
      String address, String host, int port, SslMode mode, boolean trustsAnybody) {
    PgConnectOptions options = QuickPool.leadingTo(address, new PgConnectOptions()).getFirst();

    assertThat(options.getHost()).isEqualTo(host);
    assertThat(options.getPort()).isEqualTo(port);
    assertThat(options.getDatabase()).isEqualTo("sandhi");
    assertThat(options.getSslMode()).isEqualTo(mode);
    assertThat(options.isTrustAll()).isEqualTo(trustsAnybody);
  }

  @Test
  void aNamedCertificateIsTheOneThatIsTrusted() {
    PgConnectOptions options =
        QuickPool.leadingTo(
                "jdbc:postgresql://db/sandhi?sslmode=verify-full&sslrootcert=/etc/ca.pem",
                new PgConnectOptions())
            .getFirst();

    assertThat(options.getHostnameVerificationAlgorithm()).isEqualTo("HTTPS");
    assertThat(((PemTrustOptions) options.getTrustOptions()).getCertPaths())
        .containsExactly("/etc/ca.pem");
  }

  @Test
  void severalServersAreAllTaken() {
    List<PgConnectOptions> options =
        QuickPool.leadingTo("jdbc:postgresql://one,two:6432/sandhi", new PgConnectOptions());

    assertThat(options).extracting(PgConnectOptions::getHost).containsExactly("one", "two");
    assertThat(options).extracting(PgConnectOptions::getPort).containsExactly(5432, 6432);
  }
}
