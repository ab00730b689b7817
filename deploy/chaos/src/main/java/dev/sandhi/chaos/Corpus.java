package dev.sandhi.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Articles to send in: pieces of the seeds, each with an address and words of its own. The same
/// every time.
final class Corpus {

  private static final long SEED = 20_251_129;
  private static final int SLOW_IN = 40;
  private static final int REVISED_IN = 10;
  private static final int ADDRESS_KNOWN_IN = 20;

  private final List<List<String>> seeds = new ArrayList<>();

  Corpus(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".txt")).sorted().toList()) {
        seeds.add(Files.readString(file).lines().filter(line -> !line.isBlank()).toList());
      }
    }
    if (seeds.isEmpty()) {
      throw new IOException("no articles in " + folder);
    }
  }

  List<Sample> articles(int count) {
    Random random = new Random(SEED);
    List<Sample> articles = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String text = text(number, random);
      boolean isSlow = number % SLOW_IN == 3;
      boolean isRevised = isSlow || number % REVISED_IN == 7;
      articles.add(
          new Sample(
              number % ADDRESS_KNOWN_IN == 11
                  ? null
                  : "https://chaos.example/2025/11/%06d".formatted(number),
              isSlow ? text + "\n" + FaultyWire.SLOW_MARK : text,
              isRevised && number % ADDRESS_KNOWN_IN != 11 ? text + "\n" + number : null));
    }
    return articles;
  }

  private String text(int number, Random random) {
    List<String> lines = seeds.get(random.nextInt(seeds.size()));
    int from = random.nextInt(Math.max(1, lines.size() - 3));
    int to = Math.min(lines.size(), from + 2 + random.nextInt(6));
    return "date 2025-11-05\n" + String.join("\n", lines.subList(from, to)) + "\n" + number;
  }
}
