package dev.sandhi.extract.engine.frame;

import java.util.List;

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
  NEGATED;

  private static final List<Factuality> BY_STRENGTH =
      List.of(HELD, DESIRED, PLANNED, PROPOSED, POSTPONED, CANCELLED, NEGATED);

  /// Whether the clause tells of an event, be it one that is still to come.
  public boolean isOfAnEvent() {
    return this != DESIRED && this != NEGATED;
  }

  boolean isStrongerThan(Factuality other) {
    return BY_STRENGTH.indexOf(this) > BY_STRENGTH.indexOf(other);
  }
}
