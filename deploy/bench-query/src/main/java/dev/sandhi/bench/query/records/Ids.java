package dev.sandhi.bench.query.records;

/// Ids of made-up things: written as true ones are, and told by their number.
public final class Ids {

  private Ids() {}

  public static String of(String prefix, long number) {
    return prefix + "%020d".formatted(number);
  }
}
