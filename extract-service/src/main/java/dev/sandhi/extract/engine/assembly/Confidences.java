package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.assembly.Facts.Sign;
import dev.sandhi.extract.engine.lexicon.Tsv;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// How likely a record is right: a logistic regression over its signs. The weights were learned
/// from the gold articles by `./sandhi train-confidence`, so that of the records which say 0.9
/// about nine in ten are right.
public final class Confidences {

  private static final double LOWEST = 0.01;
  private static final double HIGHEST = 0.99;

  private final Map<Sign, Double> weights = new EnumMap<>(Sign.class);

  /// @param weights of the signs; one that is missing weighs nothing
  public Confidences(Map<Sign, Double> weights) {
    this.weights.putAll(weights);
  }

  /// The confidence of the language pack.
  public static Confidences load() {
    Map<Sign, Double> weights = new EnumMap<>(Sign.class);
    for (Tsv.Row row : Tsv.read("confidence.tsv", "sign", "weight")) {
      weights.put(row.oneOf(Sign.class, 0), Double.valueOf(row.cell(1)));
    }
    return new Confidences(weights);
  }

  /// From 0 to 1, in hundredths.
  double of(Facts facts) {
    double confidence = probability(facts.signs());
    return Math.clamp(Math.round(confidence * 100) / 100.0, LOWEST, HIGHEST);
  }

  /// The same without rounding.
  public double probability(Set<Sign> signs) {
    double sum = 0;
    for (Sign sign : signs) {
      sum += weight(sign);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  public double weight(Sign sign) {
    return weights.getOrDefault(sign, 0.0);
  }
}
