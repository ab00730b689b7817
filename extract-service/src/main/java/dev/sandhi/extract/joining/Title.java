package dev.sandhi.extract.joining;

import dev.sandhi.extract.event.Words;
import java.util.List;

/// The name of an agreement or of a gathering.
///
/// @param telling the words of it that tell it from others; none of `शिखर सम्मेलन`
record Title(Words all, Words telling) {

  /// Whether nothing in it tells it from others. It may be short for the name of any.
  boolean isCommon() {
    return telling.isEmpty();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /// Names are compared by what tells them from others, where both have that.
  boolean overlaps(Title other) {
    return isCommon() || other.isCommon()
        ? all.overlaps(other.all)
        : telling.overlaps(other.telling);
  }

  /// What it is found by.
  String skeleton() {
    return words().skeleton();
  }

  List<String> bones() {
    return words().bones();
  }

  private Words words() {
    return isCommon() ? all : telling;
  }
}
