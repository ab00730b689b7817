package dev.sandhi.ingest.copy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/// The runs of three words of a text, as sorted hashes: what two texts have in common if one was
/// made of the other. Spelling, marks and how the letters are composed do not matter.
final class Shingles {

  private static final int WORDS = 3;
  private static final int LONGEST_TEXT = 100_000;

  /// Fewer say nothing.
  private static final int FEWEST = 8;

  private static final int BANDS = 8;
  private static final int ROWS = 2;

  /// How much of the shorter text the longer one must hold, in tenths, and how much longer it may
  /// be: a report that only quotes another is no copy of it.
  private static final int TENTHS_SHARED = 6;

  private static final int TIMES_LONGER = 3;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
  private static final Pattern JOINERS = Pattern.compile("[\\x{200B}-\\x{200D}\\x{2060}\\x{FEFF}]");

  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  static Shingles of(String text) {
    String head = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    String plain =
        JOINERS
            .matcher(Normalizer.normalize(head, Normalizer.Form.NFKC))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    LongStream.Builder hashes = LongStream.builder();
    long[] words = new long[WORDS];
    int read = 0;
    Matcher word = WORD.matcher(plain);
    while (word.find()) {
      System.arraycopy(words, 1, words, 0, WORDS - 1);
      words[WORDS - 1] = hash(plain, word.start(), word.end());
      if (++read >= WORDS) {
        hashes.add(mix(mix(mix(words[0]) + words[1]) + words[2]));
      }
    }
    return new Shingles(hashes.build().sorted().distinct().toArray());
  }

  /// Numbers of which two texts that are much alike have at least one in common, nearly always: a
  /// MinHash signature in bands. None for a text that is too short to tell.
  int[] bands() {
    if (hashes.length < FEWEST) {
      return new int[0];
    }
    int[] bands = new int[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long value = band;
      for (int row = 0; row < ROWS; row++) {
        value = mix(value ^ least((long) band * ROWS + row + 1));
      }
      bands[band] = (int) value;
    }
    return bands;
  }

  /// Whether one of the two texts was made of the other.
  boolean isCopyOf(Shingles other) {
    int shorter = Math.min(hashes.length, other.hashes.length);
    int longer = Math.max(hashes.length, other.hashes.length);
    return shorter >= FEWEST
        && longer <= shorter * TIMES_LONGER
        && shared(other) * 10 >= shorter * TENTHS_SHARED;
  }

  private int shared(Shingles other) {
    int shared = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < hashes.length && theirs < other.hashes.length) {
      int order = Long.compare(hashes[mine], other.hashes[theirs]);
      shared += order == 0 ? 1 : 0;
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  private long least(long seed) {
    long salt = mix(seed);
    return Arrays.stream(hashes).map(hash -> mix(hash ^ salt)).min().orElse(0);
  }

  private static long hash(String text, int start, int end) {
    long hash = 0xCBF29CE484222325L;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  /// Spreads the bits (the finaliser of SplitMix64).
  private static long mix(long value) {
    long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
