package dev.sandhi.extract.engine.text;

import java.util.Arrays;

/// Tells which code point of a text stands at a UTF-16 offset: clients count code points, Java
/// counts units.
public final class CodePoints {

  private final int length;

  /// The offsets of all second halves of surrogate pairs.
  private final int[] lowSurrogates;

  private CodePoints(int length, int[] lowSurrogates) {
    this.length = length;
    this.lowSurrogates = lowSurrogates;
  }

  public static CodePoints of(String text) {
    int[] found = new int[16];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i;
      }
    }
    return new CodePoints(text.length(), Arrays.copyOf(found, count));
  }

  /// How many code points begin before an offset of 0 to the length of the text.
  public int at(int offset) {
    if (offset < 0 || offset > length) {
      throw new IndexOutOfBoundsException("offset " + offset + " of " + length);
    }
    int found = Arrays.binarySearch(lowSurrogates, offset);
    return offset - (found < 0 ? -found - 1 : found);
  }
}
