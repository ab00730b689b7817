package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.common.record.Participant;
import dev.sandhi.common.record.Place;
import dev.sandhi.common.record.Topic;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.mention.Mention.Title;
import dev.sandhi.extract.engine.mention.Person;
import dev.sandhi.extract.engine.mention.Romanizer;
import dev.sandhi.extract.engine.text.CodePoints;
import dev.sandhi.extract.engine.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes drafts down as the records of `common`, each value with its evidence.
final class RecordWriter {

  private final AnnotatedDocument annotated;
  private final Document document;
  private final Romanizer romanizer;
  private final Instruments instruments;
  private final Confidences confidences;
  private final CodePoints codePoints;
  private final RecordIds ids;

  RecordWriter(
      AnnotatedDocument annotated,
      Romanizer romanizer,
      Instruments instruments,
      Confidences confidences) {
    this.instruments = instruments;
    this.confidences = confidences;
    this.annotated = annotated;
    this.document = annotated.document();
    this.romanizer = romanizer;
    this.codePoints = CodePoints.of(document.text().original());
    this.ids = new RecordIds();
  }

  Meeting meeting(Draft draft) {
    EvidenceCollector evidence = common(draft);
    evidence.add("/ordinal", words(draft.ordinal()), rule(draft.ordinal()));
    int outcome = 0;
    for (TokenRange words : draft.outcomes()) {
      evidence.add("/outcomes/" + outcome++, words, "outcomes");
    }
    List<Participant> people = people(draft, draft.cast().figures(), "/participants/", evidence);
    return new Meeting(
        id(draft),
        kind(draft),
        mode(draft),
        Statuses.meeting(draft.factuality()),
        draft.name() == null ? null : document.textOf(draft.name()),
        value(draft.ordinal()),
        date(draft),
        place(draft, evidence),
        List.copyOf(draft.cast().parties().keySet()),
        people,
        topics(draft),
        draft.outcomes().stream().map(document::textOf).toList(),
        Backgrounds.isBackground(draft, annotated),
        confidences.of(facts(draft, people, evidence)),
        evidence.collected(),
        List.of());
  }

  private Facts facts(Draft draft, List<Participant> people, EvidenceCollector evidence) {
    return new Facts(
        draft.type() == Frame.Type.MEETING
            ? Facts.sort(kind(draft), Statuses.meeting(draft.factuality()))
            : Facts.sort(status(draft)),
        List.copyOf(draft.cast().parties().keySet()),
        people,
        date(draft),
        draft.site() != null,
        topics(draft),
        evidence.collected());
  }

  private static MeetingKind kind(Draft draft) {
    return Objects.requireNonNullElse(draft.frame().says().kind(), MeetingKind.MEETING);
  }

  /// Talks of which a place is told were held there.
  private static @Nullable MeetingMode mode(Draft draft) {
    return draft.mode() == null && draft.site() != null ? MeetingMode.IN_PERSON : draft.mode();
  }

  Agreement agreement(Draft draft) {
    EvidenceCollector evidence = common(draft);
    evidence.add("/count", words(draft.count()), rule(draft.count()));
    evidence.add("/duration", words(draft.duration()), rule(draft.duration()));
    int provision = 0;
    for (TokenRange words : draft.provisions()) {
      evidence.add("/provisions/" + provision++, words, "provisions");
    }
    List<Participant> people =
        isToBeHonoured(draft)
            ? people(draft, draft.signers(), "/signatories/", evidence)
            : List.of();
    return new Agreement(
        id(draft),
        Objects.requireNonNullElse(
            instruments.of(draft.kind(), draft.cast().parties().keySet()), AgreementKind.AGREEMENT),
        status(draft),
        draft.name() == null ? null : document.textOf(draft.name()),
        value(draft.count()),
        date(draft),
        place(draft, evidence),
        List.copyOf(draft.cast().parties().keySet()),
        people,
        value(draft.duration()),
        topics(draft),
        draft.provisions().stream().map(document::textOf).toList(),
        Backgrounds.isBackground(draft, annotated),
        confidences.of(facts(draft, people, evidence)),
        withRenewal(draft, evidence),
        List.of());
  }

  private static AgreementStatus status(Draft draft) {
    AgreementStatus told = Objects.requireNonNullElse(draft.status(), AgreementStatus.AGREED);
    return told != AgreementStatus.AGREED || draft.count() == null
        ? told
        : draft.tellings().stream()
            .flatMap(telling -> Stream.ofNullable(telling.frame().says().several()))
            .findFirst()
            .orElse(told);
  }

  /// Who once signed what was given up is not told of it now, nor who concluded what is unsigned.
  private static boolean isToBeHonoured(Draft draft) {
    AgreementStatus status = draft.status();
    return status == AgreementStatus.AGREED
        ? draft.tellings().stream().anyMatch(RecordWriter::tellsOfSigners)
        : status != AgreementStatus.SUSPENDED
            && status != AgreementStatus.TERMINATED
            && status != AgreementStatus.REJECTED;
  }

  private static boolean tellsOfSigners(EventCandidate telling) {
    return telling.frame().signers() && telling.frame().instrument() != Frame.Instrument.SELF;
  }

  /// A text may call an agreement new and, further down, renewed; both are quoted.
  private static List<Evidence> withRenewal(Draft draft, EvidenceCollector evidence) {
    for (EventCandidate telling : draft.earlier()) {
      if (draft.status() == AgreementStatus.SIGNED
          && Statuses.agreement(telling) == AgreementStatus.RENEWED) {
        evidence.add("/status", telling.trigger(), telling.frame().frame());
      }
    }
    return evidence.collected();
  }

  /// The evidence that meetings and agreements share.
  private EvidenceCollector common(Draft draft) {
    EvidenceCollector evidence = new EvidenceCollector(document, codePoints);
    String frame = draft.frame().frame();
    evidence.add("/kind", draft.trigger(), frame);
    evidence.add("/status", draft.statusWords(), frame);
    evidence.add(nameField(draft), draft.name(), frame);
    evidence.add("/date", words(told(draft)), rule(told(draft)));
    int index = 0;
    for (TokenRange words : draft.cast().parties().values()) {
      evidence.add("/parties/" + index++, words, frame);
    }
    index = 0;
    for (Topic topic : topics(draft)) {
      evidence.add("/topics/" + index++, draft.topics().get(topic), "topics");
    }
    return evidence;
  }

  private static String nameField(Draft draft) {
    return draft.type() == Frame.Type.MEETING ? "/name" : "/title";
  }

  private List<Participant> people(
      Draft draft, List<Figure> figures, String field, EvidenceCollector evidence) {
    List<Participant> people = new ArrayList<>();
    for (Figure figure : figures) {
      String at = field + people.size();
      Person person = figure.person();
      TokenRange name = person == null ? null : person.name();
      TokenRange role = role(figure, person);
      evidence.add(at + "/name", name, "names");
      evidence.add(at + "/role", role, "offices");
      evidence.add(at + "/country", figure.words(), draft.frame().frame());
      people.add(
          new Participant(
              name == null ? null : document.textOf(name),
              name == null ? null : latin(Objects.requireNonNull(person), name),
              Optional.ofNullable(figure.roleText())
                  .or(() ->
                      Optional.ofNullable(person).flatMap(Person::title).map(annotated::roleOf))
                  .orElse(null),
              figure.country().orElse(null)));
    }
    return people;
  }

  private static @Nullable TokenRange role(Figure figure, @Nullable Person person) {
    if (figure.role() != null || person == null) {
      return figure.role();
    }
    return person.title().map(Title::words).orElse(null);
  }

  private String latin(Person person, TokenRange name) {
    return person
        .known()
        .map(known -> known.latin())
        .orElseGet(() -> romanizer.romanize(document.textOf(name)));
  }

  private static @Nullable EventDate date(Draft draft) {
    return value(told(draft));
  }

  /// What is still being talked over has come about on no day.
  private static @Nullable Told<EventDate> told(Draft draft) {
    return draft.status() == AgreementStatus.NEGOTIATING ? null : draft.date();
  }

  private @Nullable Place place(Draft draft, EvidenceCollector evidence) {
    Site site = draft.site();
    if (site == null) {
      return null;
    }
    evidence.add("/place/venue", site.venue(), "venue");
    evidence.add("/place/city", site.city(), "place");
    if (site.country() != null) {
      evidence.add("/place/country", site.words(), "place");
    }
    return new Place(text(site.venue()), text(site.city()), site.cityLatin(), site.country());
  }

  private @Nullable String text(@Nullable TokenRange range) {
    return Optional.ofNullable(range).map(document::textOf).orElse(null);
  }

  /// Relations in general are a topic only where nothing nearer is told, or where they are raised.
  private static List<Topic> topics(Draft draft) {
    List<Topic> topics = new ArrayList<>(draft.topics().keySet());
    if (topics.size() > 1 && !raisesRelations(draft)) {
      topics.remove(Topic.RELATIONS);
    }
    return topics;
  }

  /// `रिश्ते को रणनीतिक साझेदारी का दर्जा दिया`: not only the partnership, but the ties are named.
  private static boolean raisesRelations(Draft draft) {
    TokenRange relations = draft.topics().get(Topic.RELATIONS);
    return draft.kind() == AgreementKind.PARTNERSHIP
        && relations != null
        && draft.tellings().stream()
            .flatMap(telling -> telling.instrument().stream())
            .noneMatch(instrument -> instrument.phrase().overlaps(relations));
  }

  private String id(Draft draft) {
    TokenRange sentence = document.sentenceOf(draft.trigger().start()).tokens();
    Span trigger = document.spanOf(draft.trigger());
    int start = document.spanOf(sentence).start();
    return ids.of(
        draft.frame().says().record().name(),
        document.textOf(sentence),
        new Span(trigger.start() - start, trigger.end() - start));
  }

  private static <T> @Nullable T value(@Nullable Told<T> told) {
    return told == null ? null : told.value();
  }

  private static @Nullable TokenRange words(@Nullable Told<?> told) {
    return told == null ? null : told.words();
  }

  private static String rule(@Nullable Told<?> told) {
    return told == null ? "" : told.rule();
  }
}
