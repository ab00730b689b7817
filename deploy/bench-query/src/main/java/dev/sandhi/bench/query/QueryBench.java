package dev.sandhi.bench.query;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/// `./sandhi bench query`: how fast records are found, beside PostgreSQL alone on the same data,
/// and how that grows with their number.
///
/// The archive is one that takes in so many meetings a day, be it after months or after decades.
public final class QueryBench {

  private static final List<Long> SIZES = List.of(10_000L, 100_000L, 1_000_000L);
  private static final long SECONDS = 10;
  private static final long A_DAY = 100;

  private QueryBench() {}

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    List<String> words = List.of(arguments);
    List<Long> sizes = numbers(words, "--records");
    List<Long> seconds = numbers(words, "--seconds");
    List<Long> aDay = numbers(words, "--a-day");
    if (2 * (sizes.size() + seconds.size() + aDay.size()) != words.size()) {
      throw new IllegalArgumentException("not understood: " + words);
    }
    Path root = Path.of(System.getProperty("sandhi.root", ""));
    Trial trial =
        new Trial(
            root, Math.toIntExact(last(seconds, SECONDS)), Math.toIntExact(last(aDay, A_DAY)));
    System.out.printf(
        "%d cores, %d clients, %d s each, %d meetings of each day%n",
        Runtime.getRuntime().availableProcessors(), Bed.CLIENTS, trial.seconds(), trial.aDay());
    Map<Operation, Bed.Measured> smallest = new EnumMap<>(Operation.class);
    for (long size : sizes.isEmpty() ? SIZES : sizes) {
      measure(trial, size, smallest);
    }
    System.exit(0);
  }

  /// The numbers that follow an option, wherever it stands.
  private static List<Long> numbers(List<String> words, String option) {
    return IntStream.range(0, words.size() - 1)
        .filter(i -> words.get(i).equals(option))
        .mapToObj(i -> Long.parseLong(words.get(i + 1)))
        .toList();
  }

  private static long last(List<Long> given, long otherwise) {
    return given.isEmpty() ? otherwise : given.getLast();
  }

  private record Trial(Path root, int seconds, int aDay) {}

  private static void measure(Trial trial, long size, Map<Operation, Bed.Measured> smallest)
      throws IOException, SQLException, InterruptedException {
    long start = System.nanoTime();
    try (Bed bed = Bed.start(trial.root(), size, trial.aDay())) {
      System.out.printf(
          "%n%,d meetings, loaded in %.0f s%n", size, (System.nanoTime() - start) / 1e9);
      for (Operation operation : Operation.values()) {
        Bed.Measured measured = bed.measure(operation, trial.seconds());
        System.out.printf(
            "  %-22s %s   PostgreSQL at work for %.2f ms of it%n",
            operation.title(), measured.service(), measured.serverMillis());
        measured
            .alone()
            .ifPresent(alone ->
                System.out.printf(
                    "  %-22s %s   the service: %.2f of the rate, %.1f times the p99%n",
                    "  pgbench",
                    alone,
                    measured.service().aSecond() / alone.aSecond(),
                    measured.service().p99() / alone.p99()));
        Bed.Measured least = smallest.putIfAbsent(operation, measured);
        if (least != null) {
          System.out.printf(
              "  %-22s %.2f times as long as with the fewest, %.2f times the work of PostgreSQL%n",
              "",
              least.service().aSecond() / measured.service().aSecond(),
              measured.serverMillis() / least.serverMillis());
        }
      }
      System.out.println("  " + bed.export());
    }
  }
}
