package dev.sandhi.ingest.batch;

import dev.sandhi.ingest.http.FieldError;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A problem within a batch.
@Schema(description = "What went wrong with one line, or with the whole batch.")
record LineProblem(
    @Schema(examples = "400") int status,
    @Schema(description = "The sort of problem, in words.") String title,
    @Schema(description = "What went wrong this time.") @Nullable String detail,
    @Schema(description = "Each mistake in the line.") List<FieldError> errors) {

  static LineProblem of(HttpProblem problem) {
    return new LineProblem(
        problem.getStatusCode(),
        String.valueOf(problem.getTitle()),
        problem.getDetail(),
        problem.getParameters().get("errors") instanceof List<?> errors
            ? errors.stream().map(FieldError.class::cast).toList()
            : List.of());
  }
}
