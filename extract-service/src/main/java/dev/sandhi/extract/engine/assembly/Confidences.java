package dev.sandhi.extract.engine.assembly;

/// How likely a record is right, from what speaks for it.
final class Confidences {

  private static final double BASE = 0.55;
  private static final double STEP = 0.08;
  private static final double HIGHEST = 0.95;

  private Confidences() {}

  static double of(Draft draft) {
    double confidence = BASE;
    confidence += draft.cast().hasNamed() ? STEP : 0;
    confidence += draft.cast().figures().size() > 1 ? STEP : 0;
    confidence += draft.date() != null && draft.date().value().start() != null ? STEP : 0;
    confidence += draft.site() != null ? STEP : 0;
    confidence += draft.tellings().size() > 1 ? STEP : 0;
    return Math.min(HIGHEST, Math.round(confidence * 100) / 100.0);
  }
}
