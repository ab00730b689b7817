package dev.sandhi.common.record;

/// Where an agreement stands in its life, as the text tells it.
public enum AgreementStatus {
  /// Being talked over or drafted.
  NEGOTIATING,
  /// Is to be signed, is expected.
  PLANNED,
  /// Concluded, announced, finalised; no signing told.
  AGREED,
  SIGNED,
  /// Extended or renewed.
  RENEWED,
  /// Ratified, or in effect as news.
  IN_FORCE,
  SUSPENDED,
  /// Left, withdrawn from, broken off.
  TERMINATED,
  REJECTED
}
