package dev.sandhi.bench.query;

import dev.sandhi.bench.query.SentStatements.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// PostgreSQL's own benchmark, at work with the role and the statements of query-service.
final class Pgbench {

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final String DATABASE = "sandhi";

  private final Path program;
  private final int port;
  private final String password;
  private final Path folder;

  private Pgbench(Path program, int port, String password, Path folder) {
    this.program = program;
    this.port = port;
    this.password = password;
    this.folder = folder;
  }

  /// The one on the PATH, or where Debian keeps it; `folder` takes what it reads and writes.
  static Optional<Pgbench> find(int port, String password, Path folder) throws IOException {
    List<Path> places = new ArrayList<>();
    for (String place : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      places.add(Path.of(place));
    }
    if (Files.isDirectory(DEBIAN)) {
      try (Stream<Path> versions = Files.list(DEBIAN)) {
        versions.map(version -> version.resolve("bin")).forEach(places::add);
      }
    }
    return places.stream()
        .map(place -> place.resolve("pgbench"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Pgbench(program, port, password, folder));
  }

  /// Each of the transactions, one after the other as chance has it. As the service does, it
  /// prepares the statements, binds their values, and has them planned once or each time.
  Run run(List<List<Statement>> transactions, int clients, int seconds)
      throws IOException, InterruptedException {
    Path work = Files.createTempDirectory(folder, "pgbench-");
    List<String> command = new ArrayList<>(List.of(program.toString(), "--no-vacuum"));
    command.addAll(List.of("--protocol=prepared", "--host=127.0.0.1", "--port=" + port));
    command.addAll(List.of("--username=sandhi_query", "--client=" + clients, "--jobs=1"));
    command.addAll(List.of("--time=" + seconds, "--log", "--log-prefix=" + work.resolve("times")));
    for (int i = 0; i < transactions.size(); i++) {
      Path script = work.resolve(i + ".sql");
      Files.write(script, transactions.get(i).stream().map(sent -> sent.text() + ";").toList());
      transactions
          .get(i)
          .forEach(sent ->
              sent.values().forEach((name, value) -> command.add("-D" + name + "=" + value)));
      command.add("--file=" + script);
    }
    command.add(DATABASE);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", password);
    builder
        .environment()
        .put("PGOPTIONS", "-c jit=off -c plan_cache_mode=" + planning(transactions));
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0 || !printed.contains("number of failed transactions: 0")) {
      throw new IOException("pgbench failed: " + printed);
    }
    return settled(times(work), clients, seconds);
  }

  private static String planning(List<List<Statement>> transactions) {
    boolean once = transactions.stream().flatMap(List::stream).allMatch(Statement::kept);
    return once ? "force_generic_plan" : "force_custom_plan";
  }

  /// What a client sent for the first time it had to prepare, which the service has done before it
  /// is measured. So these are left out, and the time that they took; where the statements are so
  /// slow that there are no others, to prepare them matters little.
  private static Run settled(List<Transaction> all, int clients, int seconds) {
    Set<List<Integer>> prepared = new HashSet<>();
    long[] nanos =
        all.stream()
            .filter(one -> !prepared.add(one.sort()))
            .mapToLong(Transaction::nanos)
            .toArray();
    if (nanos.length == 0) {
      return new Run(all.stream().mapToLong(Transaction::nanos).toArray(), seconds);
    }
    long lost = all.stream().mapToLong(Transaction::nanos).sum() - LongStream.of(nanos).sum();
    return new Run(nanos, seconds - lost / 1e9 / clients);
  }

  /// A line of the log: the first word is the client, the third the time in microseconds, the
  /// fourth the number of the script.
  private record Transaction(List<Integer> sort, long nanos) {

    static Transaction read(String line) {
      String[] words = line.split(" ", -1);
      return new Transaction(
          List.of(Integer.valueOf(words[0]), Integer.valueOf(words[3])),
          1_000 * Long.parseLong(words[2]));
    }
  }

  private static List<Transaction> times(Path work) throws IOException {
    try (Stream<Path> files = Files.list(work)) {
      Path log =
          files
              .filter(file -> file.getFileName().toString().startsWith("times"))
              .findFirst()
              .orElseThrow();
      return Files.readAllLines(log).stream().map(Transaction::read).toList();
    }
  }
}
