package dev.sandhi.extract.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.HttpValidationProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Lets in what is UTF-8 and of a size that can be read, and says in plain words what is wrong with
/// JSON that does not fit. A parser that mends broken UTF-8 would give offsets into a text that
/// nobody published.
@Provider
class RequestBodies implements ReaderInterceptor {

  /// 2,000,000 characters of Devanagari are 6 MB. Well below `quarkus.http.limits.max-body-size`,
  /// so that a body of unknown length meets this limit first, and is told so.
  static final int MAX_BYTES = 8_000_000;

  static final String TOO_LONG = "A body holds at most " + MAX_BYTES + " bytes.";

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    byte[] bytes = context.getInputStream().readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw HttpProblem.valueOf(Status.REQUEST_ENTITY_TOO_LARGE, TOO_LONG);
    }
    requireUtf8(context.getMediaType(), bytes);
    context.setInputStream(new ByteArrayInputStream(bytes));
    try {
      return context.proceed();
    } catch (MismatchedInputException e) {
      throw misfit(e);
    } catch (WebApplicationException e) {
      throw e.getCause() instanceof JsonProcessingException cause ? noJson(cause) : e;
    }
  }

  private static void requireUtf8(MediaType type, byte[] bytes) {
    String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8");
    if (!charset.equalsIgnoreCase("UTF-8")) {
      throw HttpProblem.valueOf(
          Status.UNSUPPORTED_MEDIA_TYPE, "Only UTF-8 is read, not " + charset + ".");
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException _) {
      throw HttpProblem.valueOf(Status.BAD_REQUEST, "The body is not valid UTF-8.");
    }
  }

  private static HttpProblem misfit(MismatchedInputException misfit) {
    String field =
        misfit.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .collect(Collectors.joining("."));
    if (field.isEmpty()) {
      return HttpProblem.valueOf(Status.BAD_REQUEST, "The body is not a JSON object.");
    }
    Violation violation = Violation.In.body.field(field).message(expected(misfit));
    int status = Status.BAD_REQUEST.getStatusCode();
    return new HttpValidationProblem(status, "The article cannot be read", List.of(violation));
  }

  private static String expected(MismatchedInputException misfit) {
    Class<?> type = misfit.getTargetType();
    if (misfit instanceof UnrecognizedPropertyException) {
      return "is no known field";
    } else if (type == LocalDate.class) {
      return "must be a day that exists, such as 2025-07-26";
    } else if (type == String.class) {
      return "must be a string";
    }
    return type == int.class ? "must be a whole number" : "must be an object";
  }

  private static HttpProblem noJson(JsonProcessingException fault) {
    JsonLocation at = fault.getLocation();
    String where =
        at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    return HttpProblem.valueOf(
        Status.BAD_REQUEST, "The body is not JSON" + where + ": " + fault.getOriginalMessage());
  }
}
