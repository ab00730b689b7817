package dev.sandhi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurablePostgresTest {

  private static final int PORT = freePort();

  /// One for all tests, for to create a server takes long; each test leaves it as it was.
  @TempDir static Path folder;

  private DurablePostgres server;

  @BeforeEach
  void start() throws IOException {
    server = started();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void losesNoCommit() throws Exception {
    assertThat(answer("show fsync")).isEqualTo("on");
    assertThat(answer("show synchronous_commit")).isEqualTo("on");
    assertThat(answer("show full_page_writes")).isEqualTo("on");
  }

  @Test
  void takesDevanagariForLetters() throws Exception {
    assertThat(answer("show server_encoding")).isEqualTo("UTF8");
    assertThat(answer("select datctype from pg_database where datname = 'postgres'"))
        .contains("UTF-8");
    assertThat(answer("select 'नकल' ~ '^[[:alpha:]]+$'")).isEqualTo("t");
  }

  @Test
  void listensOnLoopbackOnly() throws Exception {
    assertThat(answer("show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(answer("show unix_socket_directories")).isEmpty();
  }

  @Test
  void asksForThePassword() throws Exception {
    assertThat(answer("select rolpassword like 'SCRAM-SHA-256$%' from pg_authid where rolcanlogin"))
        .isEqualTo("t");
    assertThatThrownBy(
            () -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "wrong"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
    assertThat(permissions("owner-password")).isEqualTo("rw-------");
    assertThat(permissions("data")).isEqualTo("rwx------");
    assertThat(permissions("")).isEqualTo("rwx------");
  }

  @Test
  void keepsItsDataAndItsPassword() throws Exception {
    String password = server.password();
    server.createDatabase("kept");
    server.createDatabase("kept");

    server.close();
    server = started();

    assertThat(server.password()).isEqualTo(password);
    assertThat(answer("select count(*) from pg_database where datname = 'kept'")).isEqualTo("1");
  }

  @Test
  void startsAgainAfterItWasKilled() throws Exception {
    execute("drop table if exists kept");
    execute("create table kept as select 42 as value");
    CompletableFuture<Void> end = server.onExit();
    postmaster().destroyForcibly();
    end.get(30, TimeUnit.SECONDS);

    server = started();

    assertThat(answer("select value from kept")).isEqualTo("42");
  }

  @Test
  void takesItsSessionsWithItWhenItIsKilled() throws Exception {
    try (Connection session = connection()) {
      server.kill();

      assertThat(server.isRunning()).isFalse();
      assertThat(session.isValid(10)).isFalse();
    }
    server.start();
    assertThat(answer("select 1")).isEqualTo("1");
  }

  @Test
  void leavesNothingWhenItIsDiscarded() throws Exception {
    Path home = folder.resolve("discarded");
    try (DurablePostgres discarded = DurablePostgres.prepare(home, freePort(), log())) {
      discarded.start();
      discarded.discard();
      assertThat(home).doesNotExist();
      assertThatCode(discarded::discard).doesNotThrowAnyException();
    }
  }

  @Test
  void startsThoughItsOldNumberBelongsToAnotherProcess() throws Exception {
    server.close();
    String stale = ProcessHandle.current().pid() + "\n" + folder + "\n1\n" + server.jdbcUrl("");
    Files.writeString(home().resolve("data/postmaster.pid"), stale);

    server = started();

    assertThat(answer("select 1")).isEqualTo("1");
  }

  @Test
  void takesOverFromAServerThatWasLeftRunning() throws Exception {
    long left = postmaster().pid();

    server = started();

    assertThat(postmaster().pid()).isNotEqualTo(left);
    assertThat(answer("select 1")).isEqualTo("1");
  }

  @Test
  void tellsWhenItEnds() throws Exception {
    CompletableFuture<Void> end = server.onExit();
    assertThat(end).isNotDone();

    postmaster().destroyForcibly();

    assertThat(end).succeedsWithin(30, TimeUnit.SECONDS);
  }

  @Test
  void saysInOneLineThatItsPortIsTaken() throws Exception {
    server.close();
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> started(other.getLocalPort()))
          .isInstanceOf(PostgresRefusedException.class)
          .hasMessageContaining("port " + other.getLocalPort())
          .hasMessageContaining("could not create any TCP/IP sockets")
          .hasMessageNotContaining("\n");
    }
    assertThat(home().resolve("data/postmaster.pid")).doesNotExist();
  }

  @Test
  void saysInOneLineThatItsDataAreOfAnotherVersion() throws Exception {
    server.close();
    Path version = home().resolve("data/PG_VERSION");
    Files.writeString(version, "17\n");

    assertThatThrownBy(this::started)
        .isInstanceOf(PostgresRefusedException.class)
        .hasMessageContaining("incompatible")
        .hasMessageNotContaining("\n");

    Files.writeString(version, "18\n");
  }

  @Test
  void saysThatThePasswordIsMissing() throws Exception {
    server.close();
    Path password = home().resolve("owner-password");
    Path away = home().resolve("away");
    Files.move(password, away);

    assertThatThrownBy(this::started)
        .isInstanceOf(PostgresRefusedException.class)
        .hasMessageContaining("owner-password is missing");

    Files.move(away, password);
  }

  private DurablePostgres started() throws IOException {
    return started(PORT);
  }

  private DurablePostgres started(int port) throws IOException {
    DurablePostgres started = DurablePostgres.prepare(home(), port, log());
    started.start();
    return started;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("no free port", e);
    }
  }

  private Path home() {
    return folder.resolve("postgres");
  }

  private Path log() {
    return folder.resolve("postgres.log");
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(home().resolve(name)));
  }

  private ProcessHandle postmaster() throws IOException {
    List<String> lines = Files.readAllLines(home().resolve("data/postmaster.pid"));
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
  }

  private Connection connection() throws Exception {
    return DriverManager.getConnection(
        server.jdbcUrl("postgres"), DurablePostgres.OWNER, server.password());
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String answer(String sql) throws Exception {
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
