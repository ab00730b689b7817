package dev.sandhi.extract.engine.text;

import java.util.Arrays;

/// A normalised view while it is built: its units, each with the part of the original it is for.
final class ViewBuilder {

  private char[] units;
  private int[] starts;
  private int[] ends;
  private int length;

  ViewBuilder(int capacity) {
    units = new char[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  int length() {
    return length;
  }

  char unit(int index) {
    return units[index];
  }

  int codePointAt(int index) {
    return Character.codePointAt(units, index, length);
  }

  String text(int start, int end) {
    return new String(units, start, end - start);
  }

  void append(char unit, int start, int end) {
    if (length == units.length) {
      grow(length + 1);
    }
    units[length] = unit;
    starts[length] = start;
    ends[length] = end;
    length++;
  }

  /// Appends units of another view with what they are for.
  void append(ViewBuilder other, int start, int end) {
    int count = end - start;
    grow(length + count);
    System.arraycopy(other.units, start, units, length, count);
    System.arraycopy(other.starts, start, starts, length, count);
    System.arraycopy(other.ends, start, ends, length, count);
    length += count;
  }

  /// Appends units that all together stand for a range of another view.
  void append(CharSequence replacement, ViewBuilder other, int start, int end) {
    for (int i = 0; i < replacement.length(); i++) {
      append(replacement.charAt(i), other.starts[start], other.ends[end - 1]);
    }
  }

  void replace(int index, char unit) {
    units[index] = unit;
  }

  AlignedText build(String original) {
    return new AlignedText(
        original,
        text(0, length),
        new Alignment(Arrays.copyOf(starts, length), Arrays.copyOf(ends, length)));
  }

  private void grow(int needed) {
    if (needed > units.length) {
      int capacity = Math.max(needed, units.length + (units.length >> 1) + 16);
      units = Arrays.copyOf(units, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
    }
  }
}
