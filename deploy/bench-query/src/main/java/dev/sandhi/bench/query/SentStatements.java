package dev.sandhi.bench.query;

import dev.sandhi.local.Database;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What query-service asks PostgreSQL, read from the log of the server: so the same SQL is
/// measured, whatever it is today.
final class SentStatements {

  private static final Pattern ENTRY =
      Pattern.compile("(?ms)^\\d{4}-\\d\\d-\\d\\d [^\\[]*\\[\\d+\\] (.*?)(?=^\\d{4}-|\\z)");
  private static final Pattern EXECUTED =
      Pattern.compile("(?s)LOG:  duration: [0-9.]+ ms  execute [^:]*: (.*)");
  private static final Pattern PARAMETERS = Pattern.compile("(?s)DETAIL:  Parameters: (.*)");
  private static final Pattern PARAMETER = Pattern.compile("(?s)\\$(\\d+) = ('(?:[^']|'')*'|NULL)");
  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

  private final Database database;
  private final Path log;

  /// `log` is the file that the server writes to.
  SentStatements(Database database, Path log) {
    this.database = database;
    this.log = log;
  }

  @FunctionalInterface
  interface Request {
    void send() throws IOException, InterruptedException;
  }

  /// The statements that each request sends, with their values, each on a line.
  List<List<String>> of(List<Request> requests)
      throws IOException, SQLException, InterruptedException {
    List<List<String>> sent = new ArrayList<>();
    logStatements("0");
    for (Request request : requests) {
      long before = Files.size(log);
      request.send();
      TimeUnit.MILLISECONDS.sleep(20);
      sent.add(statements(from(before)));
    }
    logStatements("-1");
    return sent;
  }

  private void logStatements(String milliseconds) throws SQLException, InterruptedException {
    database.execute(
        "alter system set log_min_duration_statement = " + milliseconds, "select pg_reload_conf()");
    TimeUnit.MILLISECONDS.sleep(500);
  }

  private String from(long position) throws IOException {
    try (FileChannel channel = FileChannel.open(log)) {
      channel.position(position);
      return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> statements(String entries) {
    List<String> statements = new ArrayList<>();
    Matcher entry = ENTRY.matcher(entries);
    String waiting = "";
    while (entry.find()) {
      Matcher executed = EXECUTED.matcher(entry.group(1));
      Matcher parameters = PARAMETERS.matcher(entry.group(1));
      if (executed.matches()) {
        addRecords(statements, waiting);
        waiting = executed.group(1);
      } else if (parameters.matches()) {
        waiting = filled(waiting, parameters.group(1));
      }
    }
    addRecords(statements, waiting);
    return statements;
  }

  private static void addRecords(List<String> statements, String statement) {
    if (statement.contains("records.")) {
      statements.add(statement.strip().replaceAll("\\s*\n\\s*", " "));
    }
  }

  private static String filled(String statement, String parameters) {
    Map<String, String> values = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(parameters);
    while (parameter.find()) {
      values.put(parameter.group(1), parameter.group(2));
    }
    return PLACE
        .matcher(statement)
        .replaceAll(
            place -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(place.group(1)))));
  }
}
