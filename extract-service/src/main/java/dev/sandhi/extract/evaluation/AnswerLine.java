package dev.sandhi.extract.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sandhi.common.article.Article;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A line of a file of answers; what is wrong with it is told with file and line.
record AnswerLine(Path file, int number, JsonNode json) {

  private static final ObjectReader JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

  /// Empty for a blank line.
  static Optional<AnswerLine> read(Path file, int number, byte[] bytes) throws BadAnswerException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.isBlank()) {
        return Optional.empty();
      }
      JsonNode json = JSON.readTree(text);
      if (!json.isObject()) {
        throw new BadAnswerException(file, number, "not a JSON object");
      }
      return Optional.of(new AnswerLine(file, number, json));
    } catch (CharacterCodingException _) {
      throw new BadAnswerException(file, number, "not UTF-8");
    } catch (JsonProcessingException e) {
      throw new BadAnswerException(file, number, "not JSON: " + e.getOriginalMessage());
    }
  }

  Answers answers() throws BadAnswerException {
    return new Answers(text("id"), answers("meetings"), answers("agreements"));
  }

  Article article() throws BadAnswerException {
    return new Article(text("text"), null, null, null, published());
  }

  private @Nullable LocalDate published() throws BadAnswerException {
    if (!json.hasNonNull("published")) {
      return null;
    }
    try {
      return LocalDate.parse(json.get("published").asText());
    } catch (DateTimeParseException _) {
      throw bad("\"published\" is not a date such as 2025-07-26");
    }
  }

  private List<Answer> answers(String field) throws BadAnswerException {
    JsonNode records = json.path(field);
    if (!records.isArray()) {
      throw bad("\"" + field + "\" is not a list");
    }
    List<Answer> answers = new ArrayList<>();
    for (JsonNode element : records) {
      if (!element.isObject()) {
        throw bad("\"" + field + "\" holds something other than records");
      }
      answers.add(Answer.of(element));
    }
    return answers;
  }

  private String text(String field) throws BadAnswerException {
    JsonNode value = json.path(field);
    if (!value.isTextual()) {
      throw bad("\"" + field + "\" is missing");
    }
    return value.asText();
  }

  private BadAnswerException bad(String reason) {
    return new BadAnswerException(file, number, reason);
  }
}
