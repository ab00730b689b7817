package dev.sandhi.bench;

import dev.sandhi.common.article.Article;
import dev.sandhi.extract.engine.ExtractionEngine;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// The engine on all articles, and by turns with it what Lucene takes to cut the same texts into
/// words and to stem them: a machine that gets faster or slower does so for both.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class ArticleBenchmark {

  /// How often Lucene reads what the engine reads once: so each works about as long as the other.
  private static final int TURNS = 10;

  private final ExtractionEngine engine = ExtractionEngine.load();
  private final HindiAnalyzer analyzer = new HindiAnalyzer();
  private List<Article> articles = List.of();

  /// What one iteration comes to: nanoseconds, and how many articles each has read.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Totals {
    public long engineTime;
    public long engineArticles;
    public long luceneTime;
    public long luceneArticles;
  }

  @Setup
  public void read() throws IOException {
    articles = GoldTexts.articles();
  }

  @Benchmark
  public void byTurns(Totals totals, Blackhole sink) throws IOException {
    long start = System.nanoTime();
    for (Article article : articles) {
      sink.consume(engine.extract(article));
    }
    long middle = System.nanoTime();
    for (int turn = 0; turn < TURNS; turn++) {
      for (Article article : articles) {
        sink.consume(words(article));
      }
    }
    totals.engineTime += middle - start;
    totals.luceneTime += System.nanoTime() - middle;
    totals.engineArticles += articles.size();
    totals.luceneArticles += (long) TURNS * articles.size();
  }

  private int words(Article article) throws IOException {
    int words = 0;
    try (TokenStream stream = analyzer.tokenStream("text", article.text())) {
      stream.reset();
      while (stream.incrementToken()) {
        words++;
      }
      stream.end();
    }
    return words;
  }
}
