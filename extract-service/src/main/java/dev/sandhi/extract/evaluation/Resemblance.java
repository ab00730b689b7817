package dev.sandhi.extract.evaluation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much of two strings is the same, by Ratcliff and Obershelp: the longest common piece, then
/// the longest to its left and to its right, and so on.
///
/// It gives the very figures of Python's `difflib.SequenceMatcher`, which the published scores were
/// computed with; that is why letters frequent in a long second string start no piece.
final class Resemblance {

  private static final int LONG = 200;

  private final int[] first;
  private final int[] second;
  private final Map<Integer, List<Integer>> places = new HashMap<>();

  private Resemblance(String first, String second) {
    this.first = first.codePoints().toArray();
    this.second = second.codePoints().toArray();
    for (int j = 0; j < this.second.length; j++) {
      places.computeIfAbsent(this.second[j], _ -> new ArrayList<>()).add(j);
    }
    if (this.second.length >= LONG) {
      int frequent = this.second.length / 100 + 1;
      places.values().removeIf(found -> found.size() > frequent);
    }
  }

  /// From 0, nothing in common, to 1, equal.
  static double ratio(String first, String second) {
    return new Resemblance(first, second).ratio();
  }

  private double ratio() {
    int length = first.length + second.length;
    return length == 0 ? 1.0 : 2.0 * common() / length;
  }

  private int common() {
    int common = 0;
    Deque<Window> windows = new ArrayDeque<>();
    windows.push(new Window(0, first.length, 0, second.length));
    while (!windows.isEmpty()) {
      Window window = windows.pop();
      Piece piece = longest(window);
      if (piece.length() > 0) {
        common += piece.length();
        windows.push(window.before(piece));
        windows.push(window.after(piece));
      }
    }
    return common;
  }

  private Piece longest(Window window) {
    Piece best = new Piece(window.i(), window.j(), 0);
    Map<Integer, Integer> lengths = Map.of();
    for (int i = window.i(); i < window.iEnd(); i++) {
      Map<Integer, Integer> next = new HashMap<>();
      for (int j : places.getOrDefault(first[i], List.of())) {
        if (j >= window.j() && j < window.jEnd()) {
          int length = lengths.getOrDefault(j - 1, 0) + 1;
          next.put(j, length);
          if (length > best.length()) {
            best = new Piece(i - length + 1, j - length + 1, length);
          }
        }
      }
      lengths = next;
    }
    return grown(best, window);
  }

  /// Frequent letters start no piece, but one that stands beside a piece belongs to it.
  private Piece grown(Piece piece, Window window) {
    int i = piece.i();
    int j = piece.j();
    int length = piece.length();
    while (i > window.i() && j > window.j() && first[i - 1] == second[j - 1]) {
      i--;
      j--;
      length++;
    }
    while (i + length < window.iEnd()
        && j + length < window.jEnd()
        && first[i + length] == second[j + length]) {
      length++;
    }
    return new Piece(i, j, length);
  }

  private record Piece(int i, int j, int length) {}

  private record Window(int i, int iEnd, int j, int jEnd) {

    Window before(Piece piece) {
      return new Window(i, piece.i(), j, piece.j());
    }

    Window after(Piece piece) {
      return new Window(piece.i() + piece.length(), iEnd, piece.j() + piece.length(), jEnd);
    }
  }
}
