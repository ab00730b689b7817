package dev.sandhi.ingest.batch;

import dev.sandhi.ingest.article.NewArticle;
import dev.sandhi.ingest.article.Submission;
import dev.sandhi.ingest.article.Submissions;
import dev.sandhi.ingest.http.BodyLimit;
import dev.sandhi.ingest.http.Problems;
import dev.sandhi.ingest.http.StrictJson;
import dev.sandhi.ingest.queue.Backlog;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One batch under way: taken in group by group. What came of a line is told when its group is on
/// disk. While one group is stored the next is read, and no third.
final class Batch {

  private static final int CREATED = 201;
  private static final int OK = 200;

  private final StrictJson json;
  private final Submissions submissions;
  private final GroupStore store;
  private final Backlog backlog;
  private final Consumer<LineResult> results;
  private Group group = new Group();
  private @Nullable FutureTask<List<LineResult>> underWay;
  private long lines;
  private long created;
  private long known;

  Batch(
      StrictJson json,
      Submissions submissions,
      GroupStore store,
      Backlog backlog,
      Consumer<LineResult> results) {
    this.json = json;
    this.submissions = submissions;
    this.store = store;
    this.backlog = backlog;
    this.results = results;
  }

  /// Takes in all lines, or those before the body breaks off or nothing more can be created.
  BatchEnd takeIn(BatchLines body, long mostLines) {
    try {
      @Nullable HttpProblem fault = read(body, mostLines);
      flush();
      tellStored();
      return end(fault);
    } catch (HttpProblem nothingMore) {
      return end(nothingMore);
    }
  }

  private @Nullable HttpProblem read(BatchLines body, long mostLines) {
    try {
      for (BatchLines.Line line = body.next(); line != null; line = body.next()) {
        if (line.number() > mostLines) {
          return Problems.tooLarge("body", "has over %,d lines".formatted(mostLines));
        }
        take(line);
      }
      return null;
    } catch (IOException brokenOff) {
      return HttpProblem.builder()
          .withStatus(Status.BAD_REQUEST)
          .withTitle("The body breaks off")
          .withDetail("It cannot be read on: " + brokenOff.getMessage())
          .build();
    } catch (BodyLimit.ExceededException tooLarge) {
      return Problems.tooLarge("body", String.valueOf(tooLarge.getMessage()));
    }
  }

  /// A line that cannot be taken spoils only itself.
  private void take(BatchLines.Line line) {
    @Nullable Submission submission = null;
    @Nullable HttpProblem problem = null;
    try {
      submission = submission(line);
    } catch (HttpProblem bad) {
      problem = bad;
    }
    if (!group.hasRoomFor(submission)) {
      flush();
    }
    group.add(line.number(), submission, problem);
  }

  private Submission submission(BatchLines.Line line) {
    if (line.isTooLong()) {
      throw Problems.tooLarge("body", "is a line of over %,d bytes".formatted(line.bytes().length));
    }
    return submissions.of(json.read(line.bytes(), NewArticle.class));
  }

  /// Begins to store the group when the one before is stored: a later line sees what an earlier one
  /// has done.
  private void flush() {
    tellStored();
    backlog.requireRoom();
    Group full = group;
    group = new Group();
    FutureTask<List<LineResult>> storing =
        new FutureTask<>(() -> full.results(store.store(full.articles())));
    Thread.ofVirtual().name("batch-store").start(storing);
    underWay = storing;
  }

  private void tellStored() {
    if (underWay == null) {
      return;
    }
    for (LineResult result : stored(underWay)) {
      lines++;
      created += result.status() == CREATED ? 1 : 0;
      known += result.status() == OK ? 1 : 0;
      results.accept(result);
    }
    underWay = null;
  }

  private static List<LineResult> stored(FutureTask<List<LineResult>> storing) {
    try {
      return storing.get();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw Problems.comeBack("The service stops.");
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(failed.getCause());
    }
  }

  private BatchEnd end(@Nullable HttpProblem problem) {
    return new BatchEnd(
        true,
        lines,
        created,
        known,
        lines - created - known,
        problem == null ? null : LineProblem.of(problem));
  }
}
