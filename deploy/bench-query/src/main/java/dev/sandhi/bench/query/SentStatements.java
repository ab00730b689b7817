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

/// What query-service asks PostgreSQL, read from the log of the server: so the same SQL is measured
/// with the same values, whatever it is today.
final class SentStatements {

  private static final Pattern ENTRY =
      Pattern.compile("(?ms)^\\d{4}-\\d\\d-\\d\\d [^\\[]*\\[\\d+\\] (.*?)(?=^\\d{4}-|\\z)");
  private static final Pattern EXECUTED =
      Pattern.compile("(?s)LOG:  duration: [0-9.]+ ms  execute ([^:/]*)[^:]*: (.*)");
  private static final Pattern PARAMETERS = Pattern.compile("(?s)DETAIL:  Parameters: (.*)");
  private static final Pattern PARAMETER = Pattern.compile("(?s)\\$(\\d+) = ('(?:[^']|'')*'|NULL)");
  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
  private static final int MOST_ATTEMPTS = 200;
  private static final String UNNAMED = "<unnamed>";
  private static final String NO_VALUE = "NULL";

  private final Database database;
  private final Path log;
  private int named;

  /// `log` is the file that the server writes to.
  SentStatements(Database database, Path log) {
    this.database = database;
    this.log = log;
  }

  /// A statement with a name in each of its places, as pgbench takes it, and the values that were
  /// bound to them; and whether it was kept by the server, or is planned each time.
  record Statement(String text, Map<String, String> values, boolean kept) {}

  @FunctionalInterface
  interface Request {
    void send() throws IOException, InterruptedException;
  }

  /// The statements that each request sends.
  List<List<Statement>> of(List<Request> requests)
      throws IOException, SQLException, InterruptedException {
    List<List<Statement>> sent = new ArrayList<>();
    logStatements("0");
    for (Request request : requests) {
      sent.add(sentBy(request));
    }
    logStatements("-1");
    return sent;
  }

  /// A server that is busy begins to log a moment after it was told to.
  private List<Statement> sentBy(Request request) throws IOException, InterruptedException {
    for (int i = 0; i < MOST_ATTEMPTS; i++) {
      long before = Files.size(log);
      request.send();
      TimeUnit.MILLISECONDS.sleep(20);
      List<Statement> statements = statements(from(before));
      if (!statements.isEmpty()) {
        return statements;
      }
    }
    throw new IOException("the server logs no statement to " + log);
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

  private List<Statement> statements(String entries) {
    List<Statement> statements = new ArrayList<>();
    Matcher entry = ENTRY.matcher(entries);
    String text = "";
    boolean kept = false;
    while (entry.find()) {
      Matcher executed = EXECUTED.matcher(entry.group(1));
      Matcher parameters = PARAMETERS.matcher(entry.group(1));
      if (executed.matches()) {
        kept = !executed.group(1).equals(UNNAMED);
        text = executed.group(2);
      } else if (parameters.matches() && text.contains("records.")) {
        statements.add(statement(text, parameters.group(1), kept));
        text = "";
      }
    }
    return statements;
  }

  /// Every statement of the service has values, and so its entry is followed by one that tells
  /// them.
  private Statement statement(String text, String parameters, boolean kept) {
    Map<String, String> values = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(parameters);
    while (parameter.find()) {
      String value = parameter.group(2);
      String name = "v" + named++;
      names.put(parameter.group(1), value.equals(NO_VALUE) ? NO_VALUE : ":" + name);
      values.put(name, value.substring(1, value.length() - 1).replace("''", "'"));
    }
    return new Statement(
        PLACE
            .matcher(text.strip().replaceAll("\\s*\n\\s*", " "))
            .replaceAll(place ->
                Matcher.quoteReplacement(Objects.requireNonNull(names.get(place.group(1))))),
        values,
        kept);
  }
}
