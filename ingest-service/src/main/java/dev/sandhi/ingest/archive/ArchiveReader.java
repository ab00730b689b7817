package dev.sandhi.ingest.archive;

import dev.sandhi.ingest.archive.RecordResult.Outcome;
import dev.sandhi.ingest.article.IngestArticle;
import dev.sandhi.ingest.article.Submission;
import dev.sandhi.ingest.article.Submissions;
import dev.sandhi.ingest.http.BodyLimit;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/// Reads an archive from the first record to the last, or to where it breaks off, and takes in the
/// pages that it holds, each in a transaction of its own.
@Singleton
final class ArchiveReader {

  private static final int OK = 200;
  private static final int NOT_NOW = 503;
  private static final int LONGEST_PAGE = 20 << 20;
  private static final int LONGEST_REASON = 500;

  /// How many bytes an archive may hold: so many, and so many times as many as have come. No record
  /// is begun that would hold more, for all of it is unpacked before the next can be found.
  private static final long MOST_UNPACKED = 256L << 20;

  private static final int MOST_RATIO = 100;

  private final Submissions submissions;

  ArchiveReader(Submissions submissions) {
    this.submissions = submissions;
  }

  /// Reads what comes, up to so many bytes, and tells of each record that should hold a page.
  ArchiveEnd read(InputStream archive, long mostBytes, Consumer<RecordResult> tell) {
    Tally tally = new Tally();
    InputStream limited = new BodyLimit(archive, mostBytes);
    long at = 0;
    long held = 0;
    try (WarcReader reader = new WarcReader(Channels.newChannel(limited))) {
      for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        at = reader.position();
        held += next.get().body().size();
        if (held > MOST_UNPACKED + MOST_RATIO * at) {
          return tally.end(at, "its records hold over %d times what came".formatted(MOST_RATIO));
        }
        take(next.get(), at)
            .ifPresent(result -> {
              tally.add(result);
              tell.accept(result);
            });
        tally.records++;
      }
      return tally.end(null, null);
    } catch (IOException | IllegalArgumentException | IllegalStateException broken) {
      return tally.end(at, reason(broken));
    } catch (BodyLimit.ExceededException tooLarge) {
      return tally.end(at, "the archive " + tooLarge.getMessage());
    } catch (HttpProblem | PersistenceException notNow) {
      return tally.end(at, "nothing can be stored now; send the archive again: " + notNow);
    }
  }

  private Optional<RecordResult> take(WarcRecord record, long offset) throws IOException {
    return switch (record) {
      case WarcRevisit revisit ->
          Optional.of(skipped(revisit, offset, "the page is the same as at an earlier visit"));
      case WarcResponse response -> Optional.of(takePage(response, offset));
      default -> Optional.empty();
    };
  }

  private RecordResult takePage(WarcResponse record, long offset) throws IOException {
    if (!record.target().startsWith("http")) {
      return skipped(record, offset, "it is no answer over HTTP");
    }
    HttpResponse response = record.http();
    String type = response.contentType().toString();
    if (response.status() != OK) {
      return skipped(record, offset, "the host answered " + response.status());
    }
    if (!type.startsWith("text/html") && !type.startsWith("application/xhtml")) {
      return skipped(record, offset, "it is no page but " + type);
    }
    byte[] page = response.bodyDecoded().stream().readNBytes(LONGEST_PAGE + 1);
    return page.length > LONGEST_PAGE
        ? skipped(record, offset, "it is over %,d bytes".formatted(LONGEST_PAGE))
        : takeIn(record, offset, page, response);
  }

  private RecordResult takeIn(
      WarcResponse record, long offset, byte[] page, HttpResponse response) {
    String url = record.target();
    List<String> robots = response.headers().all("X-Robots-Tag");
    try {
      Submission submission =
          submissions.ofFound(
              new Submissions.Found(
                  url, page, response.contentType().toString(), null, null, robots));
      IngestArticle.Outcome outcome =
          QuarkusTransaction.requiringNew().call(() -> submissions.ingest(submission));
      return new RecordResult(
          offset, url, outcome.isNew() ? Outcome.CREATED : Outcome.KNOWN, outcome.accepted(), null);
    } catch (HttpProblem problem) {
      if (problem.getStatusCode() == NOT_NOW) {
        throw problem;
      }
      String why = Objects.requireNonNullElse(problem.getDetail(), "it holds no article");
      return new RecordResult(offset, url, Outcome.REFUSED, null, why);
    }
  }

  private static RecordResult skipped(WarcTargetRecord record, long offset, String why) {
    return new RecordResult(offset, record.target(), Outcome.SKIPPED, null, why);
  }

  private static String reason(Exception broken) {
    String message = Objects.requireNonNullElse(broken.getMessage(), broken.toString());
    return message.substring(0, Math.min(message.length(), LONGEST_REASON));
  }

  /// How many records came to what.
  private static final class Tally {

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private long records;

    void add(RecordResult result) {
      counts.merge(result.outcome(), 1L, Long::sum);
    }

    ArchiveEnd end(@Nullable Long brokenAt, @Nullable String error) {
      return new ArchiveEnd(
          true,
          records,
          counts.getOrDefault(Outcome.CREATED, 0L),
          counts.getOrDefault(Outcome.KNOWN, 0L),
          counts.getOrDefault(Outcome.SKIPPED, 0L),
          counts.getOrDefault(Outcome.REFUSED, 0L),
          brokenAt,
          error);
    }
  }
}
