package dev.sandhi.extract.record;

import java.util.Arrays;

/// Pairs rows with columns, each with one at most, so that the weights of the pairs add up to the
/// most. A pair of weight 0 is none.
///
/// The Hungarian method (Kuhn 1955) with potentials: the rows are taken in one after the other, and
/// each finds the cheapest way to a column that is free, along which those before it move on.
final class Assignment {

  private static final int NONE = -1;

  private final double[][] weights;
  private final int size;
  private final double[] ofRow;
  private final double[] ofColumn;

  /// The row of each column. The last column is where the row stands that is taken in.
  private final int[] rows;

  private Assignment(double[][] weights, int columns) {
    this.weights = weights;
    this.size = Math.max(weights.length, columns);
    this.ofRow = new double[size];
    this.ofColumn = new double[size + 1];
    this.rows = new int[size + 1];
    Arrays.fill(rows, NONE);
  }

  /// The column of each row; -1 where it has none.
  static int[] best(double[][] weights, int columns) {
    Assignment assignment = new Assignment(weights, columns);
    for (int row = 0; row < assignment.size; row++) {
      assignment.takeIn(row);
    }
    int[] paired = new int[weights.length];
    Arrays.fill(paired, NONE);
    for (int column = 0; column < assignment.size; column++) {
      int row = assignment.rows[column];
      if (assignment.weight(row, column) > 0) {
        paired[row] = column;
      }
    }
    return paired;
  }

  /// There are as many rows as columns; those that only fill up weigh nothing.
  private double weight(int row, int column) {
    return row < weights.length && column < weights[row].length ? weights[row][column] : 0;
  }

  private void takeIn(int row) {
    rows[size] = row;
    int[] from = new int[size];
    double[] slack = new double[size];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    boolean[] reached = new boolean[size + 1];
    int column = size;
    while (rows[column] != NONE) {
      reached[column] = true;
      relax(column, slack, from, reached);
      column = nearest(slack, reached);
      shift(slack[column], slack, reached);
    }
    while (column != size) {
      rows[column] = rows[from[column]];
      column = from[column];
    }
  }

  private void relax(int reachedLast, double[] slack, int[] from, boolean[] reached) {
    int row = rows[reachedLast];
    for (int column = 0; column < size; column++) {
      double cost = -weight(row, column) - ofRow[row] - ofColumn[column];
      if (!reached[column] && cost < slack[column]) {
        slack[column] = cost;
        from[column] = reachedLast;
      }
    }
  }

  private int nearest(double[] slack, boolean[] reached) {
    int nearest = NONE;
    for (int column = 0; column < size; column++) {
      if (!reached[column] && (nearest == NONE || slack[column] < slack[nearest])) {
        nearest = column;
      }
    }
    return nearest;
  }

  private void shift(double by, double[] slack, boolean[] reached) {
    for (int column = 0; column <= size; column++) {
      if (reached[column]) {
        ofRow[rows[column]] += by;
        ofColumn[column] -= by;
      } else if (column < size) {
        slack[column] -= by;
      }
    }
  }
}
