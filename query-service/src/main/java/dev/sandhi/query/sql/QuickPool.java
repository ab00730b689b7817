package dev.sandhi.query.sql;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/// Leads the connections of [QuickDatabase] to where those of JDBC go, with the same limits: the
/// address is only told once, as one of JDBC.
@Singleton
final class QuickPool implements PgPoolCreator {

  private static final int CONNECT_MILLIS = 3_000;
  private static final int ACQUIRE_SECONDS = 5;

  /// A server that does not say anything for so long is given up.
  private static final int SILENCE_SECONDS = 15;

  private final String address;
  private final String statementTimeout;

  QuickPool(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String address,
      @ConfigProperty(name = "sandhi.query.statement-timeout") String statementTimeout) {
    this.address = address;
    this.statementTimeout = statementTimeout;
  }

  @Override
  public Pool create(Input input) {
    PgConnectOptions options = input.pgConnectOptionsList().getFirst();
    options.setConnectTimeout(CONNECT_MILLIS);
    options.setIdleTimeout(SILENCE_SECONDS).setIdleTimeoutUnit(TimeUnit.SECONDS);
    options.addProperty("statement_timeout", statementTimeout);
    PoolOptions limits = input.poolOptions();
    limits.setConnectionTimeout(ACQUIRE_SECONDS).setConnectionTimeoutUnit(TimeUnit.SECONDS);
    return PgBuilder.pool()
        .with(limits)
        .connectingTo(List.<SqlConnectOptions>copyOf(leadingTo(address, options)))
        .using(input.vertx())
        .build();
  }

  /// One for each server that the address names.
  static List<PgConnectOptions> leadingTo(String address, PgConnectOptions options) {
    Properties jdbc = Objects.requireNonNull(Driver.parseURL(address, null), "no JDBC address");
    encrypt(options, jdbc);
    options.setDatabase(PGProperty.PG_DBNAME.getOrDefault(jdbc));
    String[] hosts = parts(PGProperty.PG_HOST, jdbc);
    String[] ports = parts(PGProperty.PG_PORT, jdbc);
    return IntStream.range(0, hosts.length)
        .mapToObj(i ->
            new PgConnectOptions(options).setHost(hosts[i]).setPort(Integer.parseInt(ports[i])))
        .toList();
  }

  private static String[] parts(PGProperty property, Properties jdbc) {
    return Objects.requireNonNull(property.getOrDefault(jdbc)).split(",", -1);
  }

  private static void encrypt(PgConnectOptions options, Properties jdbc) {
    String mode = PGProperty.SSL_MODE.getOrDefault(jdbc);
    options.setSslMode(mode == null ? SslMode.PREFER : SslMode.of(mode));
    switch (options.getSslMode()) {
      case DISABLE -> {}
      case ALLOW, PREFER, REQUIRE -> options.setTrustAll(true);
      case VERIFY_CA -> trust(options, jdbc, "");
      case VERIFY_FULL -> trust(options, jdbc, "HTTPS");
    }
  }

  private static void trust(PgConnectOptions options, Properties jdbc, String hostnames) {
    options
        .setPemTrustOptions(new PemTrustOptions().addCertPath(rootCertificate(jdbc)))
        .setHostnameVerificationAlgorithm(hostnames);
  }

  /// Where the driver of JDBC looks for it too.
  private static String rootCertificate(Properties jdbc) {
    String named = PGProperty.SSL_ROOT_CERT.getOrDefault(jdbc);
    return named == null
        ? Path.of(System.getProperty("user.home"), ".postgresql", "root.crt").toString()
        : named;
  }
}
