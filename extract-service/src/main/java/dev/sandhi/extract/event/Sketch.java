package dev.sandhi.extract.event;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is kept of a text to tell its near-copies: how many runs of three words it has, and the
/// least hashes of these runs, which are a fair sample of them (bottom-k, Broder 1997).
///
/// Words are hashed by their sound, for who copies may spell otherwise.
public record Sketch(int size, int[] least) {

  private static final int MOST = 256;
  private static final int RUN = 3;
  private static final int FEWEST = 10;
  private static final double COPIED = 0.6;
  private static final int LONGER = 3;

  public static Sketch of(String text) {
    List<String> words = Words.of(text).keys();
    Set<Integer> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(scattered(words.subList(i, i + RUN).hashCode()));
    }
    return new Sketch(
        runs.size(), runs.stream().mapToInt(Integer::intValue).sorted().limit(MOST).toArray());
  }

  /// The sketch as one array, the size first.
  public int[] toArray() {
    int[] array = new int[least.length + 1];
    array[0] = size;
    System.arraycopy(least, 0, array, 1, least.length);
    return array;
  }

  public static Sketch ofArray(int[] array) {
    return array.length == 0
        ? new Sketch(0, array)
        : new Sketch(array[0], Arrays.copyOfRange(array, 1, array.length));
  }

  /// Whether the shorter text has most of its runs in the longer, which is not much longer.
  public boolean isCopyOf(Sketch other) {
    int shorter = Math.min(size, other.size);
    int longer = Math.max(size, other.size);
    return shorter >= FEWEST && longer <= LONGER * shorter && shared(other) >= COPIED * shorter;
  }

  /// About how many runs both have: of the least hashes of either, both of which are in order, the
  /// part that is in both.
  private double shared(Sketch other) {
    int all = 0;
    int both = 0;
    int i = 0;
    int j = 0;
    while (all < MOST && (i < least.length || j < other.least.length)) {
      int order =
          i == least.length
              ? 1
              : j == other.least.length ? -1 : Integer.compare(least[i], other.least[j]);
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
      both += order == 0 ? 1 : 0;
      all++;
    }
    double resemblance = (double) both / Math.max(1, all);
    return resemblance * (size + other.size) / (1 + resemblance);
  }

  /// The hash codes of lists are small where words are short; their least would be no fair sample.
  private static int scattered(int hash) {
    int mixed = (hash ^ hash >>> 16) * 0x7FEB352D;
    mixed = (mixed ^ mixed >>> 15) * 0x846CA68B;
    return mixed ^ mixed >>> 16;
  }
}
