package dev.sandhi.extract.engine.timex;

import java.util.List;

/// A part of a rule's pattern. A [Slot] takes what it accepts; the others are about their slots.
sealed interface Part
    permits Slot, Part.Maybe, Part.Ahead, Part.NotAhead, Part.Behind, Part.NotBehind {

  /// Takes the slot where it is there, and goes on where not.
  record Maybe(Slot<?> slot) implements Part {}

  /// The slots come next; takes nothing.
  record Ahead(List<Slot<?>> slots) implements Part {}

  /// The slots do not come next; takes nothing.
  record NotAhead(List<Slot<?>> slots) implements Part {}

  /// The words before are these.
  record Behind(List<Slot<?>> slots) implements Part {}

  /// The token before is not this.
  record NotBehind(Slot<?> slot) implements Part {}

  static Part maybe(Slot<?> slot) {
    return new Maybe(slot);
  }

  static Part ahead(Slot<?>... slots) {
    return new Ahead(List.of(slots));
  }

  static Part notAhead(Slot<?>... slots) {
    return new NotAhead(List.of(slots));
  }

  static Part behind(Slot<?>... slots) {
    return new Behind(List.of(slots));
  }

  static Part notBehind(Slot<?> slot) {
    return new NotBehind(slot);
  }
}
