package dev.sandhi.extract.engine.timex;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the slots of a rule took.
final class Captures {

  private final List<Part> parts;
  private final @Nullable Reading[] readings;

  Captures(List<Part> parts) {
    this.parts = parts;
    this.readings = new Reading[parts.size()];
  }

  void set(int part, @Nullable Reading reading) {
    readings[part] = reading;
  }

  /// What a slot took that every match fills.
  <T extends Reading> T get(Slot<T> slot) {
    return find(slot).orElseThrow(() -> new IllegalStateException("no such slot in the pattern"));
  }

  /// What a slot took that may be left out.
  <T extends Reading> Optional<T> find(Slot<T> slot) {
    for (int i = 0; i < readings.length; i++) {
      Reading reading = readings[i];
      if (reading != null && slotOf(parts.get(i)) == slot) {
        return Optional.of(slot.type().cast(reading));
      }
    }
    return Optional.empty();
  }

  boolean has(Slot<?> slot) {
    return find(slot).isPresent();
  }

  private static @Nullable Slot<?> slotOf(Part part) {
    return switch (part) {
      case Slot<?> slot -> slot;
      case Part.Maybe(Slot<?> slot) -> slot;
      case Part.Ahead _, Part.NotAhead _, Part.Behind _, Part.NotBehind _ -> null;
    };
  }
}
