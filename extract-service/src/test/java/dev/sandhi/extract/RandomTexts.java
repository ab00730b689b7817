package dev.sandhi.extract;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Random texts, for what must hold of any text whatever. They are the same in each run; of one
/// that fails, the test tells the shortest part that still does.
public final class RandomTexts {

  private static final int TRIES = 1000;
  private static final int LONGEST = 120;

  private RandomTexts() {}

  /// Strings of anything: controls, halves of surrogate pairs, signs of all scripts.
  public static void any(Consumer<String> property) {
    each(TRIES, RandomTexts::anything, property);
  }

  /// Some of the parts one behind the other, a joint between each two.
  public static void of(List<String> parts, int most, String joint, Consumer<String> property) {
    each(TRIES, random -> joined(random, parts, most, joint), property);
  }

  /// As many texts as are asked for, each from the random numbers that it is given.
  public static void each(int tries, Function<Random, String> text, Consumer<String> property) {
    for (int i = 0; i < tries; i++) {
      String made = text.apply(new Random(i));
      Throwable failure = failure(made, property);
      if (failure != null) {
        String shortest = shortest(made, property);
        throw new AssertionError("text " + i + " fails: \"" + escaped(shortest) + "\"", failure);
      }
    }
  }

  public static String joined(Random random, List<String> parts, int most, String joint) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      text.append(parts.get(random.nextInt(parts.size()))).append(left > 1 ? joint : "");
    }
    return text.toString();
  }

  public static String anything(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(LONGEST); left > 0; left--) {
      switch (random.nextInt(8)) {
        case 0 -> text.append((char) random.nextInt(0x20));
        case 1 -> text.append((char) (0xD800 + random.nextInt(0x800)));
        case 2 -> text.appendCodePoint(0x1F300 + random.nextInt(0x400));
        case 3 -> text.append((char) (0x300 + random.nextInt(0x70)));
        case 4 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        case 5 -> text.append((char) (0x20 + random.nextInt(0x5F)));
        default -> text.append((char) (0x900 + random.nextInt(0x80)));
      }
    }
    return text.toString();
  }

  private static @Nullable Throwable failure(String text, Consumer<String> property) {
    try {
      property.accept(text);
      return null;
    } catch (AssertionError | RuntimeException e) {
      return e;
    }
  }

  /// Takes parts away, halves first, as long as the rest still fails.
  private static String shortest(String text, Consumer<String> property) {
    String shortest = text;
    for (int part = text.length() / 2; part > 0; part /= 2) {
      for (int at = 0; at + part <= shortest.length(); ) {
        String less = shortest.substring(0, at) + shortest.substring(at + part);
        if (failure(less, property) != null) {
          shortest = less;
        } else {
          at += part;
        }
      }
    }
    return shortest;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char unit : text.toCharArray()) {
      boolean plain = unit >= ' ' && unit < 0x7F || unit >= 0x900 && unit < 0x980;
      escaped.append(plain ? String.valueOf(unit) : String.format("\\u%04X", (int) unit));
    }
    return escaped.toString();
  }
}
