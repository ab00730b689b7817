package dev.sandhi.extract.engine.timex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All readings of a run of tokens, by the token that they start at.
final class Chart {

  private final int start;
  private final @Nullable List<Piece>[] pieces;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Chart(int start, int end) {
    this.start = start;
    this.pieces = new List[end - start];
  }

  int start() {
    return start;
  }

  int end() {
    return start + pieces.length;
  }

  /// The longer readings come first.
  void add(int from, int to, Reading reading) {
    List<Piece> here = pieces[from - start];
    if (here == null) {
      here = new ArrayList<>(2);
      pieces[from - start] = here;
    }
    int index = 0;
    while (index < here.size() && here.get(index).end() >= to) {
      index++;
    }
    here.add(index, new Piece(from, to, reading));
  }

  /// Adds a time that was found, in place of those found before in the same words.
  void put(Timex timex) {
    for (int i = timex.tokens().start(); i < timex.tokens().end(); i++) {
      List<Piece> here = pieces[i - start];
      if (here != null) {
        here.removeIf(piece -> piece.reading() instanceof TimeValue);
      }
    }
    add(timex.tokens().start(), timex.tokens().end(), timex.value());
  }

  List<Piece> at(int position) {
    if (position < start || position >= end()) {
      return List.of();
    }
    List<Piece> here = pieces[position - start];
    return here == null ? List.of() : here;
  }
}
