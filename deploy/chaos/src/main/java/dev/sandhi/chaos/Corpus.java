package dev.sandhi.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Articles to send in, as many as are asked for: pieces of the seeds, each with an address and
/// words of its own, told anew of other days. The same every time. Some are read slowly, and half
/// of these are replaced meanwhile.
final class Corpus {

  private static final long SEED = 20_251_129;

  /// A few articles tell of each day, so of one event some tell and not all; and the days lie so
  /// far apart that no event of one is taken for that of the next, however many articles there are.
  private static final LocalDate FIRST_DAY = LocalDate.of(1800, 1, 1);

  /// What the seeds say of their own days, which would put all articles together.
  private static final Pattern BYLINE = Pattern.compile("^ *date \\S+ ");

  private static final String YEAR = "2025";

  private static final int OF_ONE_DAY = 6;
  private static final int STEP = 75;

  private static final int SLOW_IN = 20;
  private static final int REVISED_IN = 10;
  private static final int ADDRESS_KNOWN_IN = 20;

  private final List<List<String>> seeds = new ArrayList<>();
  private final Random random = new Random(SEED);
  private final List<Sample> given = new ArrayList<>();
  private int number;

  Corpus(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".txt")).sorted().toList()) {
        seeds.add(
            Files.readString(file)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> BYLINE.matcher(line).replaceFirst(""))
                .toList());
      }
    }
    if (seeds.isEmpty()) {
      throw new IOException("no articles in " + folder);
    }
  }

  /// All that were given so far.
  List<Sample> given() {
    return given;
  }

  /// So many more.
  List<Sample> next(int count) {
    List<Sample> next = Stream.generate(this::sample).limit(count).toList();
    given.addAll(next);
    return next;
  }

  /// One more, which is read slowly and not replaced.
  Sample nextSlow() {
    number++;
    Sample slow = new Sample(address(), text() + "\n" + FaultyWire.SLOW_MARK, null);
    given.add(slow);
    return slow;
  }

  private Sample sample() {
    number++;
    boolean isSlow = number % SLOW_IN == 3;
    boolean isNameless = number % ADDRESS_KNOWN_IN == 11;
    boolean isRevised = number % REVISED_IN == 7 || number % (2 * SLOW_IN) == 3;
    String text = text();
    return new Sample(
        isNameless ? null : address(),
        isSlow ? text + "\n" + FaultyWire.SLOW_MARK : text,
        isRevised && !isNameless ? text + "\n" + number : null);
  }

  private String address() {
    return "https://chaos.example/2025/11/%06d".formatted(number);
  }

  private String text() {
    List<String> lines = seeds.get(random.nextInt(seeds.size()));
    int from = random.nextInt(lines.size());
    int to = Math.min(lines.size(), from + 1 + random.nextInt(3));
    LocalDate day = FIRST_DAY.plusDays((long) STEP * (number / OF_ONE_DAY));
    String piece =
        String.join("\n", lines.subList(from, to)).replace(YEAR, Integer.toString(day.getYear()));
    return "date " + day + "\n" + piece + "\n" + number;
  }
}
