package dev.sandhi.ingest.batch;

import dev.sandhi.ingest.article.Accepted;
import dev.sandhi.ingest.article.IngestArticle.Result;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What came of one line.
@Schema(description = "What came of one line of a batch.")
record LineResult(
    @Schema(description = "Its number, counted from 1; blank lines count.", examples = "17")
        long line,
    @Schema(description = "The status that the article would get by itself.", examples = "201")
        int status,
    @Schema(description = "The article; `null` where it was refused.") @Nullable Accepted article,
    @Schema(description = "Why it was refused; else `null`.") @Nullable LineProblem problem) {

  private static final int CREATED = 201;
  private static final int OK = 200;

  static LineResult of(long line, Result outcome) {
    return switch (outcome) {
      case Result.Stored stored -> new LineResult(line, CREATED, stored.accepted(), null);
      case Result.Known known -> new LineResult(line, OK, known.accepted(), null);
      case Result.Refused refused -> refused(line, refused.problem());
    };
  }

  static LineResult refused(long line, HttpProblem problem) {
    return new LineResult(line, problem.getStatusCode(), null, LineProblem.of(problem));
  }
}
