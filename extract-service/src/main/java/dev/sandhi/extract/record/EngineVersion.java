package dev.sandhi.extract.record;

import java.util.Arrays;
import java.util.List;

/// The version of an engine, as numbers with dots between them: `2` is older than `10`.
record EngineVersion(List<Integer> numbers) implements Comparable<EngineVersion> {

  static EngineVersion parse(String version) {
    return new EngineVersion(
        Arrays.stream(version.split("\\.", -1)).map(Integer::valueOf).toList());
  }

  @Override
  public int compareTo(EngineVersion other) {
    int[] mine = numbers.stream().mapToInt(Integer::intValue).toArray();
    int[] others = other.numbers.stream().mapToInt(Integer::intValue).toArray();
    return Arrays.compare(mine, others);
  }
}
