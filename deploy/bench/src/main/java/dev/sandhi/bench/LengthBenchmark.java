package dev.sandhi.bench;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.extract.engine.ExtractionEngine;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Milliseconds that a text of some length takes: ten times the length should take ten times as
/// long.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LengthBenchmark {

  private final ExtractionEngine engine = ExtractionEngine.load();

  @Param({"1000", "10000", "100000", "1000000"})
  private int length;

  private Article article = new Article("", null, null, null, null);

  @Setup
  public void read() throws IOException {
    article = GoldTexts.ofLength(length);
  }

  @Benchmark
  public Extraction engine() {
    return engine.extract(article);
  }
}
