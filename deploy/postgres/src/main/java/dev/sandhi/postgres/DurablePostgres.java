package dev.sandhi.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A running PostgreSQL that keeps its data: bound to loopback, with the locale that Devanagari
/// needs, and with every commit on the disk before it is acknowledged.
///
/// All of it lies in one folder: the programs, the data, and the owner's password in a file that no
/// one else can read. One process at a time may use a folder; the caller sees to that.
public final class DurablePostgres implements AutoCloseable {

  /// The role that owns everything.
  public static final String OWNER = "postgres";

  private static final String HOST = "127.0.0.1";
  private static final String PATIENCE_SECONDS = "120";

  private final int port;
  private final Path data;
  private final ServerPrograms programs;
  private final PostmasterFile postmaster;
  private final PasswordFile password;

  private DurablePostgres(Path home, int port, Path log) throws IOException {
    this.port = port;
    this.data = home.resolve("data");
    this.programs = new ServerPrograms(PostgresBinaries.unpackedIn(home), log);
    this.postmaster = new PostmasterFile(data, home);
    this.password = new PasswordFile(home.resolve("owner-password"));
  }

  /// Makes ready the server that lives in `home`, and creates it first if there is none. One that a
  /// killed process left running there is stopped. The log is begun anew.
  ///
  /// @throws PostgresRefusedException if PostgreSQL cannot be set up, with its own words
  public static DurablePostgres prepare(Path home, int port, Path log) throws IOException {
    Directories.createPrivate(home);
    Files.deleteIfExists(log);
    DurablePostgres server = new DurablePostgres(home, port, log);
    if (!Files.isDirectory(server.data)) {
      server.create();
    } else if (!server.password.exists()) {
      throw new PostgresRefusedException(
          server.password.path() + " is missing, and without it the data cannot be opened");
    }
    server.close();
    server.postmaster.forgetDead();
    return server;
  }

  /// Starts the server and waits until it takes connections.
  ///
  /// @throws PostgresRefusedException if PostgreSQL would not start, with its own words
  public void start() throws IOException {
    if (!control("start", "-o", ServerSettings.durable(HOST, port))) {
      close();
      throw programs.refusal("would not start on port " + port);
    }
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
  }

  /// The password of [#OWNER].
  public String password() throws IOException {
    return password.readOrCreate();
  }

  /// Creates the database unless it is there.
  public void createDatabase(String name) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl(OWNER), OWNER, password());
        PreparedStatement find =
            connection.prepareStatement("select from pg_database where datname = ?");
        Statement create = connection.createStatement()) {
      find.setString(1, name);
      try (ResultSet found = find.executeQuery()) {
        if (!found.next()) {
          create.execute("create database " + create.enquoteIdentifier(name, true));
        }
      }
    }
  }

  /// Completes when the server has ended, whoever ended it.
  public CompletableFuture<Void> onExit() throws IOException {
    Optional<ServerProcess> server = postmaster.server();
    return CompletableFuture.runAsync(
        () -> server.ifPresent(ServerProcess::awaitEnd), Thread::startVirtualThread);
  }

  /// Whether there is a server, started here or left from before.
  public boolean isRunning() throws IOException {
    return postmaster.server().isPresent();
  }

  /// Ends the server and all its sessions at once, as a crash would. It can be started again.
  public void kill() throws IOException {
    Optional<ServerProcess> server = postmaster.server();
    if (server.isPresent()) {
      server.get().kill();
    }
    postmaster.forgetDead();
  }

  /// Ends the server and deletes all that it kept.
  public void discard() throws IOException {
    if (isRunning()) {
      control("stop", "-m", "immediate");
    }
    Directories.delete(data.resolveSibling(""));
  }

  /// Ends all sessions and stops the server, with all its data on the disk.
  @Override
  public void close() throws IOException {
    if (isRunning()) {
      control("stop", "-m", "fast");
    }
  }

  /// The data appear whole or not at all.
  private void create() throws IOException {
    Path draft = data.resolveSibling("data.new");
    Directories.delete(draft);
    password.readOrCreate();
    List<String> options = new ArrayList<>(List.of("-U", OWNER, "-E", "UTF-8"));
    options.addAll(List.of("-D", draft.toString(), "--auth=scram-sha-256"));
    options.add("--pwfile=" + password.path());
    Locales.ofThisSystem().forEach((name, value) -> options.add("--" + name + "=" + value));
    if (!programs.run("initdb", options)) {
      throw programs.refusal("could not be set up");
    }
    Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private boolean control(String action, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(action, "-D", data.toString()));
    arguments.addAll(List.of("-w", "-t", PATIENCE_SECONDS));
    arguments.addAll(List.of(options));
    return programs.run("pg_ctl", arguments);
  }
}
