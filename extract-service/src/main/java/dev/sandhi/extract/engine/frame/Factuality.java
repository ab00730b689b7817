package dev.sandhi.extract.engine.frame;

/// How a clause stands to what it tells of.
public enum Factuality {
  /// It took place, or takes place.
  HELD,
  /// It will take place.
  PLANNED,
  /// It is offered, invited to, called for.
  PROPOSED,
  POSTPONED,
  CANCELLED,
  /// Somebody wants it, should do it, might do it.
  DESIRED,
  /// It did not take place.
  NEGATED
}
