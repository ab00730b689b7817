package dev.sandhi.chaos;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What the command line asks for.
record Options(Duration duration, long seed, Set<Mutant> mutants) {

  static final String USAGE =
      """
      usage: ./sandhi chaos [--seconds N] [--seed N] [--mutants] [--mutant NAME]

        --seconds N     how long faults go on; each strikes once at least (60)
        --seed N        which faults strike, in which order (by the clock)
        --mutants       plant each known mistake, one after the other; all must be found
        --mutant NAME   plant one: %s
      """
          .formatted(String.join(", ", Arrays.stream(Mutant.values()).map(Mutant::title).toList()));

  private static final int USUAL_SECONDS = 60;

  Options {
    mutants = Collections.unmodifiableSet(new TreeSet<>(mutants));
  }

  /// Reads the command line. Throws with what is wrong with it.
  static Options parse(List<String> arguments) {
    Deque<String> left = new ArrayDeque<>(arguments);
    long seconds = USUAL_SECONDS;
    long seed = System.nanoTime() % 1_000_000;
    Set<Mutant> mutants = EnumSet.noneOf(Mutant.class);
    while (!left.isEmpty()) {
      String option = left.pop();
      switch (option) {
        case "--seconds" -> seconds = number(option, left);
        case "--seed" -> seed = number(option, left);
        case "--mutants" -> mutants.addAll(EnumSet.allOf(Mutant.class));
        case "--mutant" -> mutants.add(mutant(left.isEmpty() ? "" : left.pop()));
        default -> throw new IllegalArgumentException("unknown option: " + option);
      }
    }
    return new Options(Duration.ofSeconds(seconds), seed, mutants);
  }

  private static long number(String option, Deque<String> left) {
    String value = left.isEmpty() ? "" : left.pop();
    if (!value.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException(option + " needs a number");
    }
    return Long.parseLong(value);
  }

  private static Mutant mutant(String name) {
    return Arrays.stream(Mutant.values())
        .filter(mutant -> mutant.title().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such mutant: " + name));
  }
}
