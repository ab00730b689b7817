package dev.sandhi.extract.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether two spellings mean one name, role or place.
final class Spelling {

  private static final String FOLDS = "/evaluation/spelling-folds.tsv";
  private static final double NEARLY_THE_SAME = 0.75;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_\\u0900-\\u097F]+");

  private final Map<Integer, String> folds;

  private Spelling(Map<Integer, String> folds) {
    this.folds = folds;
  }

  static Spelling load() {
    Map<Integer, String> folds = new HashMap<>();
    try (InputStream file = Spelling.class.getResourceAsStream(FOLDS);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(file, FOLDS), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> line.startsWith("U+"))
          .map(line -> line.split("\t", -1))
          .forEach(cells -> folds.put(codePoint(cells[0]), folded(cells[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Spelling(folds);
  }

  /// Equal, or one's words within the other's, or nearly the same letters.
  boolean alike(@Nullable String one, @Nullable String other) {
    List<String> x = words(one);
    List<String> y = words(other);
    if (x.isEmpty() || y.isEmpty()) {
      return x.isEmpty() && y.isEmpty();
    }
    Set<String> xs = new HashSet<>(x);
    Set<String> ys = new HashSet<>(y);
    return ys.containsAll(xs)
        || xs.containsAll(ys)
        || Resemblance.ratio(String.join(" ", x), String.join(" ", y)) >= NEARLY_THE_SAME;
  }

  /// The words without what writers leave out or confuse: nukta, chandrabindu, length of vowels.
  List<String> words(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .forEach(c -> folded.append(folds.getOrDefault(c, Character.toString(c))));
    return Arrays.stream(NO_WORD.split(folded.toString().toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String folded(String cell) {
    return cell.equals("-") ? "" : Character.toString(codePoint(cell));
  }

  private static int codePoint(String cell) {
    return Integer.parseInt(cell, 2, cell.length(), 16);
  }
}
