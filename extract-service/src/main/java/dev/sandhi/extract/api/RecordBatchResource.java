package dev.sandhi.extract.api;

import dev.sandhi.common.article.ArticleRevision;
import dev.sandhi.common.article.Delivery;
import dev.sandhi.common.article.DeliveryResult;
import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.extract.record.ArticleRecords;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.HttpValidationProblem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The records of several articles in one request, each article for itself.
@Path("/v1/records")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
class RecordBatchResource {

  private static final Logger LOG = Logger.getLogger(RecordBatchResource.class);
  private static final Pattern ID = Pattern.compile(RecordsResource.ID);
  private static final int MOST = 100;
  private static final int AWAY = Status.SERVICE_UNAVAILABLE.getStatusCode();

  private final ArticleRecords records;
  private final ArticleCheck check;

  RecordBatchResource(ArticleRecords records, ArticleCheck check) {
    this.records = records;
    this.check = check;
  }

  @PUT
  @Operation(
      operationId = "putRecordsOfSeveral",
      summary = "Read revisions of several articles and store their records",
      description =
          "At most 100, each as if it were put by itself, and answered in its place. They are"
              + " stored in one transaction; if that fails, in one each, so that one that fails"
              + " spoils no other.")
  public List<DeliveryResult> put(@Nullable List<Delivery> deliveries) {
    if (deliveries == null
        || deliveries.isEmpty()
        || deliveries.size() > MOST
        || deliveries.stream().anyMatch(Objects::isNull)) {
      throw HttpProblem.valueOf(Status.BAD_REQUEST, "There must be 1 to " + MOST + " articles.");
    }
    return together(deliveries).orElseGet(() -> each(deliveries));
  }

  /// All of them at once, which is many times faster; empty where that cannot be.
  private Optional<List<DeliveryResult>> together(List<Delivery> deliveries) {
    Map<String, ArticleRevision> revisions = new LinkedHashMap<>();
    try {
      for (Delivery delivery : deliveries) {
        revisions.put(id(delivery), revision(delivery));
      }
      if (revisions.size() < deliveries.size()) {
        return Optional.empty();
      }
      List<ExtractionReceipt> receipts = records.put(revisions);
      return Optional.of(
          IntStream.range(0, receipts.size())
              .mapToObj(i -> done(deliveries.get(i), receipts.get(i)))
              .toList());
    } catch (HttpProblem refused) {
      return Optional.empty();
    } catch (RuntimeException failure) {
      LOG.warnf("%d articles cannot be stored together: %s", deliveries.size(), failure);
      HttpProblem problem = DatabaseProblems.of(failure);
      return problem.getStatusCode() == AWAY
          ? Optional.of(deliveries.stream().map(delivery -> failed(delivery, problem)).toList())
          : Optional.empty();
    }
  }

  private List<DeliveryResult> each(List<Delivery> deliveries) {
    List<DeliveryResult> results = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      results.add(isAway(results) ? again(delivery, results.getLast()) : put(delivery));
    }
    return results;
  }

  private DeliveryResult put(Delivery delivery) {
    try {
      return done(delivery, records.put(id(delivery), revision(delivery)));
    } catch (HttpProblem refused) {
      return failed(delivery, refused);
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "%s cannot be read or stored", delivery.articleId());
      return failed(delivery, DatabaseProblems.of(failure));
    }
  }

  private static String id(Delivery delivery) {
    if (delivery.articleId() == null || !ID.matcher(delivery.articleId()).matches()) {
      throw HttpProblem.valueOf(Status.BAD_REQUEST, "articleId must match " + ID + ".");
    }
    return delivery.articleId();
  }

  private ArticleRevision revision(Delivery delivery) {
    return check.check(new ArticleRevision(delivery.revision(), delivery.article()));
  }

  private static DeliveryResult done(Delivery delivery, ExtractionReceipt receipt) {
    return new DeliveryResult(
        delivery.articleId(), delivery.revision(), Status.OK.getStatusCode(), receipt, null);
  }

  /// Whether the database is not there: then it is not asked for each of the others too.
  private static boolean isAway(List<DeliveryResult> results) {
    return !results.isEmpty() && results.getLast().status() == AWAY;
  }

  private static DeliveryResult again(Delivery delivery, DeliveryResult failed) {
    return new DeliveryResult(
        delivery.articleId(), delivery.revision(), failed.status(), null, failed.error());
  }

  private static DeliveryResult failed(Delivery delivery, HttpProblem problem) {
    String error =
        problem instanceof HttpValidationProblem invalid
            ? String.valueOf(invalid.getParameters().get("violations"))
            : Objects.requireNonNullElse(problem.getDetail(), problem.getTitle());
    return new DeliveryResult(
        delivery.articleId(), delivery.revision(), problem.getStatusCode(), null, error);
  }
}
