package dev.sandhi.extract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.sandhi.common.correction.Correction;
import dev.sandhi.common.correction.Correction.Action;
import dev.sandhi.common.correction.HistoryEntry;
import dev.sandhi.common.correction.HistoryEntry.Cause;
import dev.sandhi.common.correction.NewCorrection;
import dev.sandhi.extract.correction.FieldValues;
import dev.sandhi.extract.correction.StoredCorrections;
import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.joining.Account;
import dev.sandhi.extract.record.KnownReports.Known;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What curators do to events. Each correction is kept, and the events are joined anew with it.
@Singleton
public class Curation {

  private final StoredEvents events;
  private final FormerIds formerIds;
  private final KnownReports reports;
  private final StoredCorrections corrections;
  private final Regrouping regrouping;
  private final FieldValues values;
  private final RecordJson json;
  private final ChangeLog log;

  Curation(
      StoredEvents events,
      FormerIds formerIds,
      KnownReports reports,
      StoredCorrections corrections,
      Regrouping regrouping,
      FieldValues values,
      RecordJson json,
      ChangeLog log) {
    this.events = events;
    this.formerIds = formerIds;
    this.reports = reports;
    this.corrections = corrections;
    this.regrouping = regrouping;
    this.values = values;
    this.json = json;
    this.log = log;
  }

  @Transactional
  public Correction correct(NewCorrection wish) {
    requireText(json.tree(wish));
    log.awaitTurn();
    StoredEvent event = standing(wish.event());
    List<String> anchors = reportsOf(event);
    List<String> others = others(wish, event, anchors);
    @Nullable JsonNode value = value(wish, event);
    Correction correction =
        new Correction(
            0,
            event.id,
            wish.action(),
            fieldOf(wish),
            value,
            wish.action() == Action.MERGE ? standing(other(wish)).id : null,
            List.of(),
            wish.reason(),
            wish.curator(),
            Instant.EPOCH,
            null);
    Occasion occasion = new Occasion(Cause.CORRECTION, wish.curator(), wish.reason());
    tell(correction, event, others, occasion);
    StoredCorrections.Stored made = corrections.add(correction, anchors, others);
    regrouping.regroup(anchors, List.of(event.id), Occasions.of(occasion, event.id));
    return made.correction();
  }

  /// A correction that was wrong is taken back; it stays in the list, and in the history.
  @Transactional
  public Correction revoke(long id, String reason, String curator) {
    requireText(json.tree(List.of(reason, curator)));
    log.awaitTurn();
    StoredCorrections.Stored made =
        corrections
            .find(id)
            .filter(found -> found.correction().revokedAt() == null)
            .orElseThrow(
                () -> RefusedCorrectionException.unknown("No correction " + id + " holds."));
    corrections.revoke(id);
    Occasion occasion = new Occasion(Cause.CORRECTION, curator, reason);
    remember(made.correction().event(), "", text("revoked", String.valueOf(id)), null, occasion);
    regrouping.regroup(
        made.anchors(), List.of(), Occasions.of(occasion, made.correction().event()));
    return corrections.find(id).orElseThrow().correction();
  }

  /// All corrections of an event, revoked ones too.
  @Transactional
  public List<Correction> of(String eventId) {
    return corrections.ofReports(reports.idsOf(resolved(eventId))).stream()
        .map(StoredCorrections.Stored::correction)
        .toList();
  }

  /// What became of an event's values, and of those of events that it stands for.
  @Transactional
  public List<HistoryEntry> history(String eventId) {
    return log.history(reports.namesOf(resolved(eventId)), eventId);
  }

  /// Refuses what no text holds and no database stores.
  private static void requireText(JsonNode words) {
    String text = words.toString();
    boolean halves = text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
    if (halves || text.contains("\\u0000")) {
      throw RefusedCorrectionException.wrong("There is a character that no text holds.");
    }
  }

  private String resolved(String id) {
    return events.findByIdOptional(id).isPresent() ? id : formerIds.into(id).orElse(id);
  }

  private StoredEvent standing(String id) {
    return events
        .findByIdOptional(resolved(id))
        .orElseThrow(() -> RefusedCorrectionException.unknown("There is no event " + id + "."));
  }

  private List<String> reportsOf(StoredEvent event) {
    return reports.ofEvents(List.of(event.id)).stream()
        .map(Known::account)
        .sorted(Account.FOUNDER_FIRST)
        .map(Account::id)
        .toList();
  }

  private static @Nullable String fieldOf(NewCorrection wish) {
    return switch (wish.action()) {
      case SET, CLEAR, CONFIRM -> wish.field();
      case MERGE, SPLIT, REJECT -> null;
    };
  }

  private static String other(NewCorrection wish) {
    if (wish.other() == null) {
      throw RefusedCorrectionException.wrong("other must name the event to merge with.");
    }
    return wish.other();
  }

  private List<String> others(NewCorrection wish, StoredEvent event, List<String> anchors) {
    return switch (wish.action()) {
      case MERGE -> reportsOf(mergeable(standing(other(wish)), event));
      case SPLIT -> {
        List<String> others = Objects.requireNonNullElse(wish.reports(), List.<String>of());
        boolean proper =
            !others.isEmpty() && anchors.containsAll(others) && !others.containsAll(anchors);
        if (!proper) {
          throw RefusedCorrectionException.wrong(
              "reports must name some of the event's reports, and not all of them.");
        }
        yield others;
      }
      case SET, CLEAR, CONFIRM, REJECT -> List.of();
    };
  }

  private static StoredEvent mergeable(StoredEvent other, StoredEvent event) {
    if (other.id.equals(event.id) || !other.type.equals(event.type)) {
      throw RefusedCorrectionException.wrong("other must be another event of the same type.");
    }
    return other;
  }

  /// The value that the field has from now on, in the form that it has in the record.
  private @Nullable JsonNode value(NewCorrection wish, StoredEvent event) {
    if (fieldOf(wish) == null && wish.action().isOfField()) {
      throw RefusedCorrectionException.wrong("field must name the field to correct.");
    }
    String field = fieldOf(wish);
    if (field == null) {
      return null;
    }
    EventType type = EventType.ofId(event.id);
    if (!values.has(type, field)) {
      throw RefusedCorrectionException.wrong(field + " is no field that can be corrected.");
    }
    try {
      JsonNode value =
          switch (wish.action()) {
            case CONFIRM -> standing(event, field);
            case CLEAR -> values.open(type, field);
            default -> values.read(type, field, json.tree(set(wish)));
          };
      return value.isNull() ? null : value;
    } catch (IllegalArgumentException refused) {
      throw RefusedCorrectionException.wrong(
          field + " cannot have this value: " + refused.getMessage() + ".");
    }
  }

  private static JsonNode standing(StoredEvent event, String field) {
    JsonNode value = event.body.at(field);
    return value.isMissingNode() ? NullNode.getInstance() : value;
  }

  private static Object set(NewCorrection wish) {
    if (wish.value() == null) {
      throw RefusedCorrectionException.wrong("value must say what to set; CLEAR leaves it open.");
    }
    return wish.value();
  }

  /// What the comparing of records does not show.
  private void tell(
      Correction correction, StoredEvent event, List<String> others, Occasion occasion) {
    switch (correction.action()) {
      case CONFIRM -> {
        String field = Objects.requireNonNull(correction.field());
        JsonNode value = standing(event, field);
        remember(event.id, field, value, value, occasion);
      }
      case MERGE ->
          remember(
              event.id, "", null, text("merged", String.valueOf(correction.other())), occasion);
      case SPLIT -> remember(event.id, "", null, text("split", others.toString()), occasion);
      case SET, CLEAR, REJECT -> {}
    }
  }

  private void remember(
      String id,
      String field,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      Occasion occasion) {
    log.remember(List.of(new Changes.Altered(id, field, before, after, occasion)));
  }

  private static JsonNode text(String what, String value) {
    return JsonNodeFactory.instance.objectNode().put(what, value);
  }
}
