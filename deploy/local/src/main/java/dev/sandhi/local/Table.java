package dev.sandhi.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// A heading with rows below it, in columns as wide as they need be up to a limit.
record Table(List<String> head, List<List<String>> rows) {

  private static final int WIDEST = 40;
  private static final String GAP = "  ";

  List<String> lines() {
    List<List<String>> all = new ArrayList<>();
    all.add(head);
    rows.forEach(row -> all.add(row.stream().map(cell -> DisplayWidth.cut(cell, WIDEST)).toList()));
    List<Integer> widths =
        IntStream.range(0, head.size())
            .mapToObj(column -> all.stream().map(row -> DisplayWidth.of(row.get(column))).toList())
            .map(Collections::max)
            .toList();
    return all.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, List<Integer> widths) {
    List<String> cells =
        IntStream.range(0, row.size())
            .mapToObj(column -> DisplayWidth.pad(row.get(column), widths.get(column)))
            .toList();
    return String.join(GAP, cells).stripTrailing();
  }
}
