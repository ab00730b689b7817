package dev.sandhi.bench;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.extract.engine.ExtractionEngine;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Articles a second on one core: the engine, and beside it what Lucene takes to cut the same texts
/// into words and to stem them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ArticleBenchmark {

  private final ExtractionEngine engine = ExtractionEngine.load();
  private final HindiAnalyzer analyzer = new HindiAnalyzer();
  private List<Article> articles = List.of();
  private int next;

  @Setup
  public void read() throws IOException {
    articles = GoldTexts.articles();
  }

  @Benchmark
  public Extraction engine() {
    return engine.extract(next());
  }

  @Benchmark
  public int lucene() throws IOException {
    int words = 0;
    try (TokenStream stream = analyzer.tokenStream("text", next().text())) {
      stream.reset();
      while (stream.incrementToken()) {
        words++;
      }
      stream.end();
    }
    return words;
  }

  private Article next() {
    next = (next + 1) % articles.size();
    return articles.get(next);
  }
}
