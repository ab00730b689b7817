package dev.sandhi.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The articles of `seeds/`, each put back into a page of the sort that it was taken from.
public enum SeedPages {
  BLOG("000_9676ab7795b120c1", "wordpress-blog", List.of("अमेरिका–पेरू साझेदारी का नया दौर")),
  PORTAL("001_9b1a2da96d5a5f42", "portal-breaks", List.of()),
  CHANNEL("002_238f73fc2cdb7101", "channel", List.of()),
  PAPER(
      "003_e0b72170e48425b9",
      "regional-paper",
      List.of(
          "Met with", "— Secretary", "यह भी पढ़ें", "कारगिल", "CPI(M)", "रिश्वतखोरी", "उदयपुर")),
  THEME(
      "004_7ee61181a4a262d7",
      "theme",
      List.of("GlobalTop", "किम-पुतिन बैठक:", "Related", "Leave a", "Your email", "Back to"));

  private static final String TEASER = "ये खबर भी पढ़ें";
  private static final String BULLET = "- ";

  private final String seed;
  private final String layout;
  private final List<String> furniture;

  SeedPages(String seed, String layout, List<String> furniture) {
    this.seed = seed;
    this.layout = layout;
    this.furniture = furniture;
  }

  /// The headline that the page shows.
  public String title() {
    return switch (this) {
      case BLOG -> "अमेरिका–पेरू साझेदारी का नया दौर: सुरक्षा, खनिज और कूटनीति में गहरा होता सहयोग";
      case PORTAL -> "भारत और अमरीका के बीच दस साल का रक्षा समझौता";
      case CHANNEL -> "रेयर अर्थ के लिए मध्य एशिया की ओर ट्रंप";
      case PAPER -> "रुबियो और डार की वाशिंगटन में मुलाकात";
      case THEME ->
          "किम-पुतिन बैठक: किम और पुतिन के बीच हुआ समझौता इतना अहम क्यों?"
              + " नई रणनीतिक साझेदारी से उडी अमेरिका की नींद";
    };
  }

  /// Where the page was found.
  public String url() {
    return switch (this) {
      case BLOG -> "https://blog.example/america-peru-partnership/?utm_source=feed";
      case PORTAL -> "https://portal.example/2025/11/05/raksha-samjhauta.php?id=77";
      case CHANNEL -> "https://www.channel.example/world/central-asia-rare-earth-1234.html";
      case PAPER -> "https://paper.example/rubio-dar";
      case THEME -> "https://khabar.example/kim-putin";
    };
  }

  /// The lines of the seed that are its article, teasers within them included.
  public List<String> body() {
    Path seeds =
        Path.of(Objects.requireNonNull(System.getProperty("sandhi.root")), "seeds/articles");
    try {
      return Files.readString(seeds.resolve(seed + ".txt"))
          .replaceFirst("^ date \\d{4}-\\d\\d-\\d\\d ", "")
          .lines()
          .map(CleanText::of)
          .filter(line -> !line.isEmpty() && furniture.stream().noneMatch(line::startsWith))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The page.
  public String html() {
    try (InputStream in = SeedPages.class.getResourceAsStream("/pages/" + layout + ".html")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .replace("{{title}}", title())
          .replace("{{body}}", this == PORTAL ? String.join("<br>\n<br>\n", body()) : paragraphs());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String paragraphs() {
    List<String> blocks = new ArrayList<>();
    boolean inList = false;
    for (String line : body()) {
      boolean isItem = line.startsWith(BULLET);
      if (isItem != inList) {
        blocks.add(isItem ? "<ul>" : "</ul>");
        inList = isItem;
      }
      blocks.add(block(line, isItem));
    }
    return String.join("\n", blocks);
  }

  private static String block(String line, boolean isItem) {
    if (isItem) {
      return "<li>" + line.substring(BULLET.length()) + "</li>";
    }
    if (line.startsWith(TEASER)) {
      int colon = line.indexOf(':') + 1;
      return "<p><strong>%s</strong> <a href=\"/t\">%s</a></p>"
          .formatted(line.substring(0, colon), line.substring(colon).strip());
    }
    return line.length() < 60 ? "<h3>" + line + "</h3>" : "<p>" + line + "</p>";
  }
}
