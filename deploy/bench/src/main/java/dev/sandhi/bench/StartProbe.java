package dev.sandhi.bench;

import dev.sandhi.common.article.Article;
import dev.sandhi.extract.engine.ExtractionEngine;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/// Loads an engine in a JVM of its own and tells how long that took and what it holds in memory.
final class StartProbe {

  private static final double MEGABYTE = 1 << 20;

  private StartProbe() {}

  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    ExtractionEngine engine = ExtractionEngine.load();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.gc();
    double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    int records = 0;
    for (Article article : GoldTexts.articles()) {
      records += engine.extract(article).meetings().size();
    }
    System.out.printf(
        "start %.2f s, %.0f MB of heap behind it, and %.0f MB allowed (%d meetings read)%n",
        seconds, heap, Runtime.getRuntime().maxMemory() / MEGABYTE, records);
  }
}
