package dev.sandhi.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/// Runs the benchmark that is named. A new one is a line here.
public final class Bench {

  private Bench() {}

  public static void main(String[] args) throws IOException, RunnerException, InterruptedException {
    String name = args.length == 1 ? args[0] : "";
    switch (name) {
      case "engine" -> EngineBench.run();
      default -> {
        System.err.println("usage: sandhi bench engine");
        System.exit(2);
      }
    }
  }

  /// The command of a child JVM like this one, before the name of its main class.
  static List<String> java(String... options) {
    return Stream.of(
            List.of(ProcessHandle.current().info().command().orElse("java")),
            List.of(options),
            List.of("-cp", System.getProperty("java.class.path")),
            List.of("-Dsandhi.root=" + System.getProperty("sandhi.root", ".")))
        .flatMap(List::stream)
        .toList();
  }
}
