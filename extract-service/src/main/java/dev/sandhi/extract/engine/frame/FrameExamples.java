package dev.sandhi.extract.engine.frame;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sentences that stand with a frame: what it reads, and what it must not.
public record FrameExamples(List<Example> examples, List<Counterexample> counterexamples) {

  public FrameExamples {
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }

  /// A sentence that the frame must read, and what must come of it.
  public record Example(
      String text, @Nullable String en, @Nullable String published, Map<String, Object> expect) {}

  /// A sentence that the frame must not read so, and why.
  public record Counterexample(String text, String because, @Nullable String published) {}
}
