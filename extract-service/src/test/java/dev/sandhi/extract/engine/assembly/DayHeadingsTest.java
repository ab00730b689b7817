package dev.sandhi.extract.engine.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.extract.engine.ExtractionEngine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Of which day it is what stands under a line that is but a day.
class DayHeadingsTest {

  private static final ExtractionEngine ENGINE = ExtractionEngine.load();

  private static final String TALKS =
      "जापान के प्रधानमंत्री शिगेरू इशिबा इटली की प्रधानमंत्री जॉर्जिया मेलोनी से मिलेंगे।";

  @Test
  void aLineThatIsButADayDatesWhatStandsBelow() {
    assertThat(days("पहला दिन (गुरुवार, 13 जून)\n" + TALKS + "\n\nशुक्रवार\nवतन वापसी।"))
        .containsExactly("2024-06-13");
  }

  @Test
  void talksOfTwoDaysAreTwo() {
    assertThat(days("गुरुवार\n" + TALKS + "\n\nशुक्रवार\nजापान और इटली के बीच वार्ता होगी।"))
        .containsExactly("2024-06-13", "2024-06-14");
  }

  @Test
  void theNextTitleEndsIt() {
    assertThat(days("गुरुवार\nइशिबा रोम में टहलेंगे।\n\nक्यों अहम है दौरा\n" + TALKS))
        .containsExactly("");
  }

  @Test
  void aDayOfItsOwnCountsMore() {
    assertThat(
            days(
                "गुरुवार\nजापान के प्रधानमंत्री शिगेरू इशिबा 20 जून को इटली की प्रधानमंत्री"
                    + " जॉर्जिया मेलोनी से मिलेंगे।"))
        .containsExactly("2024-06-20");
  }

  @Test
  void theDateOfThePageIsNoHeading() {
    assertThat(days("12 जून\n" + TALKS)).containsExactly("");
  }

  private static List<String> days(String text) {
    Article article = new Article(text, null, null, null, LocalDate.of(2024, 6, 12));
    return ENGINE.extract(article).meetings().stream().map(DayHeadingsTest::day).toList();
  }

  private static String day(Meeting meeting) {
    return Optional.ofNullable(meeting.date())
        .map(EventDate::start)
        .map(PartialDate::iso)
        .orElse("");
  }
}
