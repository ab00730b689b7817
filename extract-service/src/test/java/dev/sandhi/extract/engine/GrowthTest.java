package dev.sandhi.extract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.article.Article;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The time that reading takes grows with the length of the text, and no faster.
///
/// Eight times the text takes eight times as long, or sixty-four times where somebody walks through
/// the whole article for each word; the test draws the line between. It counts the time of its own
/// thread, so that a busy machine does not matter.
class GrowthTest {

  private static final ExtractionEngine ENGINE = ExtractionEngine.load();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int SHORT = 20_000;
  private static final int TIMES = 8;
  private static final double MOST = 24;

  @ParameterizedTest
  @MethodSource
  void timeGrowsWithTheText(Repeated text) {
    double one = best(text.ofLength(SHORT), 3);
    double many = best(text.ofLength(SHORT * TIMES), 1);
    assertThat(many / one).as("%.0f ms against %.0f ms", many, one).isLessThan(MOST);
  }

  private static Stream<Repeated> timeGrowsWithTheText() {
    return Stream.of(
        new Repeated("articles", articles()),
        new Repeated("events of many countries", events()),
        new Repeated("one clause", "रूस के राष्ट्रपति व्लादिमीर पुतिन चीन के वांग यी से मिले। "),
        new Repeated("one sentence", "रूस के राष्ट्रपति ने चीन के विदेश मंत्री से मुलाकात की और "),
        new Repeated("a list", "रूस, "),
        new Repeated("lines", "रूस\n"),
        new Repeated("dates", "5 मई 2024 "),
        new Repeated("quotes", "\"मोदी' "));
  }

  private record Repeated(String name, String part) {

    Article ofLength(int length) {
      String text = part.repeat(length / part.length() + 1).substring(0, length);
      return new Article(text, null, null, null, LocalDate.of(2025, 12, 19));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /// In an order by chance, so that the short text is of the same sorts as the long one.
  private static String articles() {
    List<String> texts = TestTexts.all();
    Collections.shuffle(texts, new Random(5));
    return String.join("\n\n", texts);
  }

  private static String events() {
    List<String> countries =
        List.of(
            "रूस", "चीन", "जापान", "ईरान", "तुर्की", "फ्रांस", "जर्मनी", "इटली", "मिस्र", "कतर",
            "केन्या");
    Random random = new Random(5);
    StringBuilder text = new StringBuilder();
    while (text.length() < SHORT * TIMES) {
      text.append(countries.get(random.nextInt(countries.size())))
          .append(" और ")
          .append(countries.get(random.nextInt(countries.size())))
          .append(" के विदेश मंत्रियों ने ")
          .append(1 + random.nextInt(28))
          .append(" मई को पेरिस में मुलाकात की। ");
    }
    return text.toString();
  }

  /// The best of some runs, in milliseconds of this thread.
  private static double best(Article article, int runs) {
    double best = Double.MAX_VALUE;
    for (int run = 0; run < runs; run++) {
      long start = THREADS.getCurrentThreadCpuTime();
      ENGINE.extract(article);
      best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
    }
    return best;
  }
}
