package dev.sandhi.extract.engine.timex;

import java.util.function.Predicate;

/// A place in a pattern that accepts readings of one type, and the key that its capture is read by.
final class Slot<T extends Reading> implements Part {

  private final Class<T> type;
  private final Predicate<? super T> test;

  private Slot(Class<T> type, Predicate<? super T> test) {
    this.type = type;
    this.test = test;
  }

  static <T extends Reading> Slot<T> of(Class<T> type) {
    return new Slot<>(type, any -> true);
  }

  static <T extends Reading> Slot<T> of(Class<T> type, Predicate<? super T> test) {
    return new Slot<>(type, test);
  }

  /// A slot of the same readings with a name of its own, for a pattern that has the thing twice.
  Slot<T> again() {
    return new Slot<>(type, test);
  }

  Class<T> type() {
    return type;
  }

  boolean accepts(Reading reading) {
    return type.isInstance(reading) && test.test(type.cast(reading));
  }
}
