package dev.sandhi.extract.cli;

import dev.sandhi.common.article.Article;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Prints how the engine reads a text: the words of the command line, or standard input.
record ExplainCommand(String text, @Nullable LocalDate published) {

  private static final String PUBLISHED = "--published";
  private static final String REPLACEMENT = "\uFFFD";

  static ExplainCommand parse(Arguments arguments) throws WrongUseException {
    Arguments.Parsed parsed = arguments.parse(Set.of(PUBLISHED), "TEXT");
    Optional<String> day = parsed.option(PUBLISHED);
    return new ExplainCommand(parsed.operand(), day.isPresent() ? date(day.get()) : null);
  }

  void run(Console console) throws IOException {
    String words = text.equals("-") ? input(console) : text;
    if (words.isBlank()) {
      throw new IOException("the text is empty");
    }
    if (words.contains(REPLACEMENT)) {
      throw new IOException("the text is not UTF-8; is the locale one, as LC_ALL=C.UTF-8 is?");
    }
    Article article = new Article(words, null, null, null, published);
    console.out().println(Sandhi.engine().explain(article).stripTrailing());
  }

  private static String input(Console console) throws IOException {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(console.in().readAllBytes());
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException _) {
      throw new IOException("standard input is not UTF-8");
    }
  }

  private static LocalDate date(String day) throws WrongUseException {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException _) {
      throw new WrongUseException(PUBLISHED + " is not a date such as 2025-07-26: " + day);
    }
  }
}
