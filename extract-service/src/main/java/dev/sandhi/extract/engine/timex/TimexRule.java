package dev.sandhi.extract.engine.timex;

import dev.sandhi.extract.engine.document.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A named rule: a pattern of slots, and the production that makes a value of what they took. A
/// production gives nothing for what is no time after all (31 February).
record TimexRule(
    String name, List<Part> pattern, Function<Captures, Optional<TimeValue>> production) {

  TimexRule {
    pattern = List.copyOf(pattern);
  }

  static TimexRule rule(
      String name, List<Part> pattern, Function<Captures, Optional<TimeValue>> production) {
    return new TimexRule(name, pattern, production);
  }

  /// A rule whose every match has a value.
  static TimexRule always(
      String name, List<Part> pattern, Function<Captures, TimeValue> production) {
    return new TimexRule(name, pattern, captures -> Optional.of(production.apply(captures)));
  }

  /// The slots that a match may start with; the rules are sorted by their types.
  List<Slot<?>> firstSlots() {
    List<Slot<?>> slots = new ArrayList<>();
    for (Part part : pattern) {
      if (part instanceof Part.Maybe(Slot<?> slot)) {
        slots.add(slot);
      } else if (part instanceof Slot<?> slot) {
        slots.add(slot);
        return slots;
      }
    }
    throw new IllegalStateException(name + ": no slot");
  }

  /// Whether a match may be made of one slot alone.
  boolean isWhole(Slot<?> slot) {
    return pattern.stream().noneMatch(part -> part instanceof Slot<?> other && other != slot);
  }

  Optional<Timex> matchAt(Chart chart, int position) {
    return new Attempt(chart).from(position);
  }

  /// One try of the pattern at one place; backtracks over what may be read in several ways.
  private final class Attempt {
    private final Chart chart;
    private final Captures captures = new Captures(pattern);
    private Optional<TimeValue> value = Optional.empty();

    Attempt(Chart chart) {
      this.chart = chart;
    }

    Optional<Timex> from(int position) {
      int end = match(0, position);
      return value.map(found -> new Timex(new TokenRange(position, end), found, name));
    }

    /// The token after the match, or -1.
    private int match(int part, int position) {
      if (part == pattern.size()) {
        value = production.apply(captures);
        return value.isPresent() ? position : -1;
      }
      return switch (pattern.get(part)) {
        case Slot<?> slot -> take(slot, part, position);
        case Part.Maybe(Slot<?> slot) -> {
          int end = take(slot, part, position);
          yield end >= 0 ? end : match(part + 1, position);
        }
        case Part.Ahead(List<Slot<?>> slots) ->
            follow(slots, 0, position) ? match(part + 1, position) : -1;
        case Part.NotAhead(List<Slot<?>> slots) ->
            follow(slots, 0, position) ? -1 : match(part + 1, position);
        case Part.Behind(List<Slot<?>> slots) ->
            precede(slots, position) ? match(part + 1, position) : -1;
        case Part.NotBehind(Slot<?> slot) ->
            precedes(slot, position) ? -1 : match(part + 1, position);
      };
    }

    private int take(Slot<?> slot, int part, int position) {
      for (Piece piece : chart.at(position)) {
        if (slot.accepts(piece.reading())) {
          captures.set(part, piece.reading());
          int end = match(part + 1, piece.end());
          if (end >= 0) {
            return end;
          }
          captures.set(part, null);
        }
      }
      return -1;
    }

    private boolean follow(List<Slot<?>> slots, int index, int position) {
      if (index == slots.size()) {
        return true;
      }
      for (Piece piece : chart.at(position)) {
        if (slots.get(index).accepts(piece.reading()) && follow(slots, index + 1, piece.end())) {
          return true;
        }
      }
      return false;
    }

    /// Each of the slots is one token.
    private boolean precede(List<Slot<?>> slots, int position) {
      for (int i = 0; i < slots.size(); i++) {
        if (!precedes(slots.get(slots.size() - 1 - i), position - i)) {
          return false;
        }
      }
      return true;
    }

    private boolean precedes(Slot<?> slot, int position) {
      for (Piece piece : chart.at(position - 1)) {
        if (piece.end() == position && slot.accepts(piece.reading())) {
          return true;
        }
      }
      return false;
    }
  }
}
