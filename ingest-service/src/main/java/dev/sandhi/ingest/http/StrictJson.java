package dev.sandhi.ingest.http;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes JSON at its word: a number is no text, a count of days is no date, a field is known and
/// stands once, and nothing follows the end. What is guessed at here would be stored for good.
///
/// What it refuses it tells in the words of the request, not of the classes behind it.
@Singleton
public final class StrictJson {

  private static final String BODY = "body";
  private static final Pattern ASIDE = Pattern.compile(" ?\\(.*", Pattern.DOTALL);

  private final ObjectMapper json;

  StrictJson(ObjectMapper lenient) {
    this.json = lenient.copy();
    json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    json.configOverride(LocalDate.class).setFormat(JsonFormat.Value.forLeniency(false));
    List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
        .forEach(shape ->
            json.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail));
  }

  /// The one value that the bytes hold. Throws the 400 that says what is wrong with them, and
  /// where.
  public <T> T read(byte[] bytes, Class<T> type) {
    if (bytes.length == 0) {
      throw Problems.badRequest(BODY, "is missing");
    }
    try {
      @Nullable T value = json.readValue(bytes, type);
      if (value == null) {
        throw Problems.badRequest(BODY, "is null");
      }
      return value;
    } catch (JacksonException failure) {
      throw problem(failure);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static HttpProblem problem(JacksonException failure) {
    return switch (failure) {
      case UnrecognizedPropertyException unknown ->
          Problems.badRequest(path(unknown), "is unknown; there are " + known(unknown));
      case MismatchedInputException other when other.getPath().isEmpty() ->
          Problems.badRequest(BODY, "is not the one JSON value that it should be" + at(failure));
      case MismatchedInputException other ->
          Problems.badRequest(path(other), mismatch(other.getTargetType()));
      case JsonMappingException other ->
          Problems.badRequest(path(other), "cannot be read" + at(other) + words(other));
      default -> Problems.badRequest(BODY, "is no JSON in UTF-8" + at(failure) + words(failure));
    };
  }

  private static String mismatch(@Nullable Class<?> wanted) {
    if (LocalDate.class.equals(wanted)) {
      return "is no day of the calendar in ISO 8601, such as 2025-07-26";
    }
    return String.class.equals(wanted) ? "is no text" : "is not what it should be";
  }

  /// What the parser says, without what it adds for those who know it.
  private static String words(JacksonException failure) {
    return ": " + ASIDE.matcher(failure.getOriginalMessage()).replaceAll("");
  }

  private static String path(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .collect(Collectors.joining("/"));
  }

  private static String known(UnrecognizedPropertyException unknown) {
    @Nullable Collection<Object> known = unknown.getKnownPropertyIds();
    return known == null
        ? "none"
        : String.join(", ", new TreeSet<>(known.stream().map(Object::toString).toList()));
  }

  private static String at(JacksonException failure) {
    @Nullable JsonLocation location = failure.getLocation();
    return location == null
        ? ""
        : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
  }
}
