package dev.sandhi.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.record.Evidence;
import java.util.List;

/// What evidence promises.
public final class Quotes {

  private Quotes() {}

  /// Each quote is what the text says at its offsets, which count code points.
  public static void assertQuoted(String text, List<Evidence> evidence) {
    int[] codePoints = text.codePoints().toArray();
    assertThat(evidence).isNotEmpty();
    for (Evidence quote : evidence) {
      assertThat(new String(codePoints, quote.start(), quote.end() - quote.start()))
          .isEqualTo(quote.quote());
    }
  }
}
