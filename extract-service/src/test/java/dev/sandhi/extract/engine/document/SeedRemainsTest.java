package dev.sandhi.extract.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sample articles: what of each page is no part of the article, and nothing more.
class SeedRemainsTest {

  private static final Path SEEDS =
      Path.of(System.getProperty("sandhi.root", "..")).resolve("seeds/articles");

  @ParameterizedTest
  @ValueSource(strings = {"000_", "001_", "002_"})
  void findsNoneInACleanArticle(String seed) throws IOException {
    assertThat(remains(seed)).isEmpty();
  }

  @Test
  void setsApartAPostAndTheStoriesBelow() throws IOException {
    assertThat(remains("003_"))
        .containsExactly(
            "SOCIAL_POST Met with Pakistani Deputy",
            "SOCIAL_POST — Secretary Marco Rubio (",
            "TEASER यह भी पढ़ें:",
            "RELATED_STORIES कारगिल विजय दिवस: राष्ट्र",
            "RELATED_STORIES CPI(M) को मुंबई हाईकोर्ट ",
            "RELATED_STORIES रिश्वतखोरी मामले में पूर्",
            "RELATED_STORIES उदयपुर: मेडिकल कॉलेज में ");
  }

  @Test
  void setsApartTheLeadPrintedTwiceAndTheFormBelow() throws IOException {
    assertThat(remains("004_"))
        .containsExactly(
            "NAVIGATION GlobalTop Story",
            "REPEATED अंतरराष्ट्रीय प्रतिबंधों ",
            "TEASER ये खबर भी पढ़ें : अयोध्या",
            "TEASER ये खबर भी पढ़ें : चीन का ",
            "RELATED_STORIES Related Articles",
            "COMMENT_FORM Leave a Reply",
            "COMMENT_FORM Your email address will n",
            "COMMENT_FORM Back to top button");
  }

  private static List<String> remains(String seed) throws IOException {
    Document document = Segments.of(text(seed));
    return document.blocks().stream()
        .filter(block -> block.remain() != null)
        .map(block -> block.remain() + " " + head(block.span().of(document.text().normalized())))
        .toList();
  }

  private static String head(String text) {
    return text.substring(0, Math.min(25, text.length()));
  }

  private static String text(String seed) throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      Path file =
          files
              .filter(path -> path.getFileName().toString().startsWith(seed))
              .findFirst()
              .orElseThrow();
      return Files.readString(file);
    }
  }
}
