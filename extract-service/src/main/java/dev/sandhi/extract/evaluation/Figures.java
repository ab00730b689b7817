package dev.sandhi.extract.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// What an evaluation found.
///
/// `slotFields` is the F1 of each field, `silent` how many of the `negatives` (articles that hold
/// no record) were given none, `misses` one text for each record missed, spurious or partly wrong.
public record Figures(
    Records meetings,
    Records agreements,
    Records all,
    Score slots,
    SortedMap<String, Double> slotFields,
    int silent,
    int negatives,
    List<ConfidenceBin.Observation> observations,
    List<String> misses) {

  /// The figures of one type of record. `whole` is the share of gold records that are right in
  /// kind, status, parties, date, country and all names.
  public record Records(Score score, int gold, double whole) {

    static Records of(int right, int spurious, int gold, int whole) {
      double share = gold == 0 ? 0.0 : (double) whole / gold;
      return new Records(Score.of(right, right + spurious, gold), gold, share);
    }
  }

  /// The figures as lines of text: those of `score.py`, and the confidence below them.
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(line("meetings", meetings));
    table.append(line("agreements", agreements));
    table.append(line("all", all));
    table.append(line("slots", slots)).append('\n');
    table.append("  ").append(fields()).append('\n');
    if (negatives > 0) {
      table.append("negatives   %d of %d left silent\n".formatted(silent, negatives));
    }
    table.append(ConfidenceBin.report(observations));
    return table.toString();
  }

  /// What the records say of themselves, and what share of them is right.
  public List<ConfidenceBin> confidence() {
    return ConfidenceBin.bins(observations);
  }

  static String rounded(double value, int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }

  private String fields() {
    return slotFields.entrySet().stream().map(Figures::field).collect(Collectors.joining("  "));
  }

  private static String field(Map.Entry<String, Double> field) {
    return field.getKey() + " " + rounded(field.getValue(), 2);
  }

  private static String line(String name, Records records) {
    return "%s  whole %s  (%d gold)\n"
        .formatted(line(name, records.score()), rounded(records.whole(), 3), records.gold());
  }

  private static String line(String name, Score score) {
    return "%-11s P %s  R %s  F1 %s"
        .formatted(
            name,
            rounded(score.precision(), 3),
            rounded(score.recall(), 3),
            rounded(score.f1(), 3));
  }
}
