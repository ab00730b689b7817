package dev.sandhi.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// The benchmarks of the engine, and what they come to in a few lines.
final class EngineBench {

  private static final String HEAP = "-Xmx256m";

  /// It takes half a minute until the compiler is done with the engine, and a whole one where the
  /// engine takes turns.
  private static final int WARMUPS = 15;

  private static final int WARMUPS_BY_TURNS = 30;
  private static final int MEASUREMENTS = 5;
  private static final double NANOSECONDS = 1e9;

  private EngineBench() {}

  static void run() throws IOException, RunnerException, InterruptedException {
    Collection<RunResult> articles = measure(ArticleBenchmark.class, WARMUPS_BY_TURNS);
    Collection<RunResult> lengths = measure(LengthBenchmark.class, WARMUPS);
    System.out.println();
    double engine = total(articles, "engineArticles") / total(articles, "engineTime") * NANOSECONDS;
    double lucene = total(articles, "luceneArticles") / total(articles, "luceneTime") * NANOSECONDS;
    System.out.printf("engine         %8.0f articles a second on one core%n", engine);
    System.out.printf(
        "HindiAnalyzer  %8.0f; the engine takes %.1f times as long%n", lucene, lucene / engine);
    for (RunResult result : lengths) {
      double characters = Double.parseDouble(result.getParams().getParam("length"));
      double milliseconds = result.getPrimaryResult().getScore();
      System.out.printf(
          "%,9.0f characters  %9.1f ms, %.2f \u00b5s each%n",
          characters, milliseconds, milliseconds * 1000 / characters);
    }
    start();
  }

  /// One thread, in a child JVM with little memory.
  private static Collection<RunResult> measure(Class<?> benchmark, int warmups)
      throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(benchmark.getName())
            .forks(1)
            .threads(1)
            .jvmArgs(HEAP, "-XX:+UseSerialGC", "-Dsandhi.root=" + System.getProperty("sandhi.root"))
            .warmupIterations(warmups)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(MEASUREMENTS)
            .measurementTime(TimeValue.seconds(2))
            .build();
    return new Runner(options).run();
  }

  private static double total(Collection<RunResult> results, String counter) {
    return results.stream()
        .map(result -> result.getSecondaryResults().get(counter))
        .filter(Objects::nonNull)
        .mapToDouble(result -> result.getScore())
        .sum();
  }

  private static void start() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(Bench.java(HEAP, "-XX:+UseSerialGC"));
    command.add(StartProbe.class.getName());
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("the child JVM ended with " + code);
    }
  }
}
