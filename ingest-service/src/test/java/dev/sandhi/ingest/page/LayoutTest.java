package dev.sandhi.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pages in the layouts that the seeds come from give the text of the seeds.
final class LayoutTest {

  private final PageReader reader = new PageReader();

  @ParameterizedTest
  @EnumSource
  void theTextIsThatOfTheArticle(SeedPages seed) throws UnreadablePageException {
    Page page = read(seed);
    List<String> lines =
        page.text().lines().filter(line -> !line.startsWith("ये खबर भी पढ़ें")).toList();
    List<String> expected =
        seed.body().stream().filter(line -> !line.startsWith("ये खबर भी पढ़ें")).toList();
    assertThat(lines).containsAll(expected);
    assertThat(lines)
        .filteredOn(line -> !expected.contains(line))
        .allMatch(line -> line.startsWith("यह भी पढ़ें"));
    assertThat(page.title()).isEqualTo(seed.title());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsLeftOutIsKeptWithItsReason(SeedPages seed) throws UnreadablePageException {
    Page page = read(seed);
    assertThat(page.facts().leftOut()).isNotEmpty();
    String all = page.text() + page.facts().leftOut();
    assertThat(all).doesNotContain("dataLayer", "color:#222");
  }

  @Test
  void aPageIsReadInItsCharsetWhateverItSays() throws UnreadablePageException {
    Page page = read(SeedPages.PORTAL);
    assertThat(page.facts().charset()).isEqualTo("UTF-8");
    assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2025, 11, 5));
    assertThat(page.facts().dates())
        .first()
        .returns(DateCandidate.Basis.ADDRESS, DateCandidate::basis);
  }

  private Page read(SeedPages seed) throws UnreadablePageException {
    return reader.read(seed.html().getBytes(StandardCharsets.UTF_8), "text/html", seed.url());
  }
}
