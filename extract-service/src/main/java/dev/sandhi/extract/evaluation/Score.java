package dev.sandhi.extract.evaluation;

/// Precision, recall and their harmonic mean; 0 where there is nothing to divide by.
public record Score(double precision, double recall, double f1) {

  static Score of(int right, int predicted, int gold) {
    double precision = predicted == 0 ? 0.0 : (double) right / predicted;
    double recall = gold == 0 ? 0.0 : (double) right / gold;
    double sum = precision + recall;
    return new Score(precision, recall, sum == 0 ? 0.0 : 2 * precision * recall / sum);
  }
}
