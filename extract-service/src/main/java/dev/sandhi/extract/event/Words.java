package dev.sandhi.extract.event;

import dev.sandhi.extract.engine.text.FoldKey;
import dev.sandhi.extract.engine.text.LooseKey;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of a name, as they are compared: by ear, for newspapers write foreign names so.
public record Words(List<String> keys) {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int TELLING = 3;

  public static Words of(@Nullable String text) {
    if (text == null) {
      return new Words(List.of());
    }
    return new Words(
        Arrays.stream(BETWEEN.split(text))
            .map(word -> LooseKey.of(FoldKey.of(word)))
            .filter(key -> !key.isEmpty())
            .toList());
  }

  public boolean isEmpty() {
    return keys.isEmpty();
  }

  /// Whether one is the other, whole or in part, in any order and with any spaces.
  public boolean isAlike(Words other) {
    if (isEmpty() || other.isEmpty()) {
      return false;
    }
    return contains(other) || other.contains(this) || joined().equals(other.joined());
  }

  /// Whether half of the words of the shorter are words of the longer. These are words of the
  /// language rather than foreign names, so they begin alike: रक्षा is not सुरक्षा.
  public boolean overlaps(Words other) {
    int least = Math.min(keys.size(), other.keys.size());
    return least > 0 && 2 * common(other) >= least;
  }

  /// Whether no word of the one sounds at all like a word of the other: most of their letters
  /// differ.
  public boolean isUnlike(Words other) {
    return keys.stream()
        .allMatch(mine ->
            other.keys.stream()
                .allMatch(theirs ->
                    2 * distance(mine, theirs) > Math.max(mine.length(), theirs.length())));
  }

  /// The words without those given.
  public Words without(Words others) {
    return new Words(keys.stream().filter(key -> !others.has(key)).toList());
  }

  /// The consonants of each word: the same for every ending of a Hindi noun.
  public List<String> bones() {
    return keys.stream().map(LooseKey::skeleton).toList();
  }

  public String skeleton() {
    return String.join("", bones());
  }

  private boolean contains(Words part) {
    return part.keys.stream().allMatch(this::has);
  }

  private long common(Words other) {
    return keys.stream()
        .filter(mine ->
            other.keys.stream()
                .anyMatch(theirs -> beginAlike(mine, theirs) && sameWord(mine, theirs)))
        .count();
  }

  private static boolean beginAlike(String one, String other) {
    String mine = LooseKey.skeleton(one);
    String theirs = LooseKey.skeleton(other);
    return mine.isEmpty() || theirs.isEmpty() || mine.charAt(0) == theirs.charAt(0);
  }

  private boolean has(String key) {
    return keys.stream().anyMatch(mine -> sameWord(mine, key));
  }

  /// Long words may end otherwise, or differ in their vowels, or in a letter of three.
  private static boolean sameWord(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    String bones = LooseKey.skeleton(one);
    return bones.length() >= TELLING && bones.equals(LooseKey.skeleton(other))
        || distance(one, other) * 3 <= Math.max(one.length(), other.length());
  }

  /// How many letters must be put in, left out or changed (Levenshtein).
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[other.length()];
  }

  /// The same for any spaces.
  public String joined() {
    return String.join("", keys);
  }
}
