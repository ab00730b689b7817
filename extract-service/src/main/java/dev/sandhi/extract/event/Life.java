package dev.sandhi.extract.event;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.FieldSupport;
import dev.sandhi.common.record.FieldSupport.Decision;
import dev.sandhi.common.record.LifeStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The steps of an event's life that reports tell of, and the one that it stands at.
///
/// The steps come in the order of their rank. What can be done and undone again, such as to put off
/// a meeting or to suspend a treaty, is ordered by time.
final class Life {

  static final String FIELD = "/status";

  private static final int IN_FORCE = Stage.of(AgreementStatus.IN_FORCE).rank();

  private final Sources sources;
  private final List<Step> steps = new ArrayList<>();

  private Life(Sources sources) {
    this.sources = sources;
  }

  private record Step(Stage stage, List<Telling> tellings) {

    @Nullable LocalDate reportedOn() {
      return tellings.stream()
          .map(telling -> telling.report().publishedOn())
          .filter(Objects::nonNull)
          .min(Comparator.naturalOrder())
          .orElse(null);
    }

    /// When it came about, or was told first.
    LocalDate on() {
      LocalDate reported = Objects.requireNonNullElse(reportedOn(), LocalDate.MIN);
      return stage.isAhead()
          ? reported
          : tellings.stream()
              .map(Telling::from)
              .filter(Objects::nonNull)
              .min(Comparator.naturalOrder())
              .orElse(reported);
    }

    /// Steps that may follow each other in any order share an age.
    int age() {
      if (stage.isAhead()) {
        return 0;
      }
      boolean agreement = tellings.getFirst().event() instanceof Agreement;
      return agreement && stage.rank() >= IN_FORCE ? IN_FORCE + 1 : 1 + stage.rank();
    }
  }

  static Life of(List<Telling> tellings, Sources sources) {
    Life life = new Life(sources);
    tellings.forEach(life::add);
    life.steps.sort(
        Comparator.comparingInt(Step::age)
            .thenComparing(Step::on)
            .thenComparingInt(step -> step.stage().rank()));
    return life;
  }

  private void add(Telling telling) {
    Stage stage = Stage.of(telling.event());
    for (Step step : steps) {
      if (step.stage.equals(stage)) {
        step.tellings.add(telling);
        return;
      }
    }
    steps.add(new Step(stage, new ArrayList<>(List.of(telling))));
  }

  String status() {
    return steps.getLast().stage().status();
  }

  /// The reports of the step that the event stands at.
  List<Telling> latest() {
    return steps.getLast().tellings();
  }

  boolean isAtLatest(Telling telling) {
    return steps.getLast().stage.equals(Stage.of(telling.event()));
  }

  FieldSupport support() {
    Ballot<String> ballot = Ballot.on(FIELD, sources);
    steps.forEach(step -> step.tellings.forEach(t -> ballot.cast(t, step.stage.status())));
    Decision decision = steps.size() == 1 ? Decision.UNCONTESTED : Decision.LATEST_STEP;
    return SaidStatuses.beside(
        ballot.supportOf(status(), decision, null),
        status(),
        steps.stream().flatMap(step -> step.tellings.stream()).toList(),
        sources);
  }

  List<LifeStep> steps() {
    return steps.stream().map(this::told).toList();
  }

  private LifeStep told(Step step) {
    EventDate date =
        Dates.ballot(step.tellings, sources).choose().map(Ballot.Chosen::value).orElse(null);
    return new LifeStep(
        step.stage.status(),
        date,
        step.reportedOn(),
        sources.count(step.tellings),
        step.tellings.stream().map(telling -> telling.report().id()).sorted().toList(),
        step.tellings.stream()
            .flatMap(telling -> telling.asReport().evidence().stream())
            .filter(evidence -> evidence.field().equals(FIELD))
            .filter(evidence -> !SaidStatuses.contradicts(evidence, step.stage.status()))
            .limit(JoinedEvidence.MOST)
            .toList());
  }
}
