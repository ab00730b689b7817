package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.VerbForm;
import dev.sandhi.extract.engine.timex.Tense;
import dev.sandhi.extract.engine.timex.TimeValue;
import dev.sandhi.extract.engine.timex.Timex;
import dev.sandhi.extract.engine.timex.TimexResolver;
import dev.sandhi.extract.engine.timex.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Picks the time that dates an event.
final class Times {

  private final AnnotatedDocument annotated;
  private final Grammar grammar;
  private final TimexResolver resolver;
  private final Gazetteer<Boolean> newDays;
  private final DayHeadings headings;

  Times(AnnotatedDocument annotated, Finders finders, TimexResolver resolver) {
    this.grammar = finders.grammar();
    this.newDays = finders.newDays();
    this.annotated = annotated;
    this.resolver = resolver;
    this.headings = new DayHeadings(annotated, finders, resolver);
  }

  /// The date of an event by its own clause, or else by what stands before it in the sentence.
  Optional<Told<EventDate>> date(EventCandidate candidate) {
    return newDay(candidate)
        .or(() -> date(candidate.scope(), candidate).filter(told -> !isFromOccasion(told)))
        .or(() -> date(candidate.fromSentence(), candidate))
        .or(() -> dateAbove(candidate));
  }

  /// The day of the heading that the clause stands under.
  Optional<Told<EventDate>> dateAbove(EventCandidate candidate) {
    return headings.date(candidate, tense(standing(candidate)));
  }

  /// `गुरुवार को होने वाली बैठक 20 अक्टूबर तक टल गई`, `अब सितंबर में होगी`: of what is put off the
  /// day that it is put off to.
  private Optional<Told<EventDate>> newDay(EventCandidate candidate) {
    if (candidate.factuality() != Factuality.POSTPONED) {
      return Optional.empty();
    }
    int end = candidate.sentence().tokens().end();
    TokenRange behind = new TokenRange(candidate.trigger().end(), end);
    return date(
        behind,
        candidate.trigger(),
        timex -> resolver.resolve(timex, Tense.FUTURE),
        timex ->
            isMarked(timex.tokens().end(), end, CaseMarker.UNTIL)
                || newDays
                    .longest(
                        annotated.document(), timex.tokens().start() - 1, timex.tokens().start())
                    .isPresent());
  }

  /// `14 जून को सम्मेलन के लिए इटली जाएंगे`: the time before an errand is that of the trip as well.
  Optional<Told<EventDate>> beforeErrand(EventCandidate trip) {
    int start = trip.scope().start();
    return isMarked(start, trip.scope().end(), CaseMarker.PURPOSE)
        ? date(new TokenRange(trip.sentence().tokens().start(), start), trip)
        : Optional.empty();
  }

  /// The date told in a part of the text: one that can be known before one that cannot, a mere year
  /// last, and of those the one nearest before the predicate.
  Optional<Told<EventDate>> date(TokenRange scope, EventCandidate candidate) {
    boolean made = isMade(candidate);
    Tense tense = tense(standing(candidate));
    boolean wasToBe = wasToBe(candidate);
    boolean until = mayLastUntil(candidate, tense);
    return date(
        scope,
        candidate.trigger(),
        timex ->
            wasToBe && !isOfWhatHadBeen(timex, scope, candidate)
                ? nearer(timex)
                : resolver.resolve(timex, tense),
        timex ->
            isOfEvent(timex, candidate)
                && !(tense == Tense.PAST && isNotOfPast(timex, scope, candidate))
                && !(made && isBeginning(timex, scope.end()))
                && (until || !isLimit(timex, scope.end())));
  }

  /// Whether a time is none of what the clause only speaks of.
  private boolean isOfEvent(Timex timex, EventCandidate candidate) {
    return candidate.instrument().filter(named -> isOf(named, timex, candidate)).isEmpty()
        && !isOfReport(timex, candidate)
        && !isOfNextHeading(timex, candidate);
  }

  /// What is past has neither the time of what is to come, nor that since when something holds.
  private boolean isNotOfPast(Timex timex, TokenRange scope, EventCandidate candidate) {
    return isSince(timex, scope.end()) || isOfFuture(timex, candidate.scope());
  }

  /// `मार्च तक टाल दिया` names the new day, and `मार्च तक मिलेंगे` the last that it may be.
  private static boolean mayLastUntil(EventCandidate candidate, Tense tense) {
    return candidate.factuality() == Factuality.POSTPONED
        || tense == Tense.FUTURE && !Kinds.isVisit(candidate);
  }

  /// `2015 का परमाणु समझौता`, `मंगलवार को हुआ समझौता`: when it was made, which is no other day only
  /// where nothing else is told of it. In `आज व्यापार समझौता हुआ` and `पिछले महीने उड़ानें शुरू
  /// करने का समझौता किया` the day only stands before it.
  private boolean isOf(
      EventCandidate.Instrument instrument, Timex timex, EventCandidate candidate) {
    TokenRange between =
        new TokenRange(
            timex.tokens().end(), Math.max(timex.tokens().end(), instrument.range().start()));
    return instrument.phrase().covers(timex.tokens())
        && !(instrument.phrase().covers(candidate.statusWords()) && isKnown(timex))
        && (timex.value() instanceof TimeValue.CalendarDate || describes(between));
  }

  private boolean describes(TokenRange words) {
    Set<VerbForm> forms = EnumSet.noneOf(VerbForm.class);
    for (int at = words.start(); at < words.end(); at++) {
      String word = annotated.document().token(at).key();
      grammar.inflections(word).forEach(reading -> forms.add(reading.form()));
    }
    boolean marked = grammar.isMarkerAt(annotated.document(), words.start(), words.end());
    boolean aimed = forms.contains(VerbForm.INFINITIVE) && !forms.contains(VerbForm.PERFECTIVE);
    return (marked || !forms.isEmpty())
        && !(aimed && !isMarked(words.start(), words.end(), CaseMarker.GENITIVE));
  }

  /// `शुक्रवार को कहा कि दोनों मिलेंगे`: when it was said, and not when they meet. What is agreed
  /// bears the day on which it is announced, unless it is told to have come of a meeting: `बुधवार
  /// को बताया कि बैठक के बाद बयान जारी हुआ`.
  private boolean isOfReport(Timex timex, EventCandidate candidate) {
    int end = candidate.trigger().start();
    boolean meeting = candidate.frame().says().record() == Frame.Type.MEETING;
    for (int at = timex.tokens().end(); at < end; at++) {
      if (isComplement(annotated.document().token(at))
          && (meeting || isBehindAnother(at + 1, end))) {
        return true;
      }
    }
    return false;
  }

  private boolean isComplement(Token token) {
    return grammar.opens(token.key()) == Grammar.Opens.COMPLEMENT;
  }

  private boolean isBehindAnother(int start, int end) {
    return IntStream.range(start, end).anyMatch(at -> isMarked(at, end, CaseMarker.AFTER));
  }

  /// `जून में वार्ता शुरू करेंगे और करार की मियाद बढ़ा दी है`: the month is of what is yet to come.
  private boolean isOfFuture(Timex timex, TokenRange scope) {
    for (int at = timex.tokens().end(); at < scope.start(); at++) {
      for (Grammar.Inflection reading : grammar.inflections(annotated.document().token(at).key())) {
        if (reading.form() == VerbForm.FUTURE) {
          return true;
        }
      }
    }
    return false;
  }

  /// `बातचीत दिसंबर में टूट गई थी, जब मुलाकात रद्द हो गई`: the month is of what a clause before the
  /// event tells in the pluperfect.
  private boolean isOfWhatHadBeen(Timex timex, TokenRange scope, EventCandidate candidate) {
    int end = Math.min(scope.end(), candidate.trigger().start());
    return IntStream.range(timex.tokens().end(), end)
        .anyMatch(
            at -> isPast(new TokenRange(at, at + 1)) && !isInfinitive(new TokenRange(at - 1, at)));
  }

  private boolean isKnown(Timex timex) {
    return resolver.resolve(timex, Tense.PAST).start() != null;
  }

  /// `मोदी-इशिबा वार्ता: नया घोषणापत्र, आज रवानगी`: each part of a headline is of a day of its own,
  /// unless a trip goes on in it: `दौरा शुरू, आज पहुंचे`.
  private boolean isOfNextHeading(Timex timex, EventCandidate candidate) {
    return candidate.sentence().block().kind() == Block.Kind.HEADING
        && candidate.frame().says().kind() != MeetingKind.VISIT
        && IntStream.range(candidate.trigger().end(), timex.tokens().start())
            .mapToObj(annotated.document()::token)
            .anyMatch(token -> token.kind() == Token.Kind.MARK && !token.is("-"));
  }

  /// `सात साल बाद मिले`, `1993 से बंद सीमा`: how long something has been so, and no day.
  private boolean isSince(Timex timex, int end) {
    return switch (timex.value()) {
      case TimeValue.Later later ->
          later.length().unit().compareTo(Unit.YEAR) >= 0 && !isKnown(timex);
      case TimeValue.CalendarDate date -> date.month() == null && isBeginning(timex, end);
      default -> false;
    };
  }

  private static boolean isMade(EventCandidate candidate) {
    return candidate.frame().says().record() == Frame.Type.AGREEMENT
        && Statuses.isMade(Statuses.agreement(candidate));
  }

  /// A stage of an agreement is to come only where it is planned; what was put off or broken off
  /// was so.
  private static Factuality standing(EventCandidate candidate) {
    if (candidate.frame().says().record() == Frame.Type.MEETING) {
      return candidate.factuality();
    }
    boolean planned = Statuses.agreement(candidate) == AgreementStatus.PLANNED;
    return planned ? Factuality.PLANNED : Factuality.HELD;
  }

  /// `गुरुवार को पहुंचना था`, and was called off: the day may have been or may be still to come.
  private boolean wasToBe(EventCandidate candidate) {
    boolean meeting = candidate.frame().says().record() == Frame.Type.MEETING;
    return switch (candidate.factuality()) {
      case CANCELLED -> meeting;
      case PLANNED, POSTPONED -> isPast(candidate.statusWords());
      case HELD, PROPOSED, DESIRED, NEGATED -> false;
    };
  }

  /// `बुधवार को पहुंचे थे`: a sentence in the pluperfect steps back behind what is told.
  boolean isStepBack(TokenRange sentence) {
    int last = sentence.end() - 1;
    while (last > sentence.start() && !annotated.document().token(last).isWord()) {
      last--;
    }
    return isPast(new TokenRange(last, last + 1));
  }

  /// `मिलना था`.
  boolean isPast(TokenRange verb) {
    String last = annotated.document().token(verb.end() - 1).key();
    return grammar.auxiliaries(last).contains(Auxiliary.PAST);
  }

  /// `मंगलवार को पेरिस में वार्ता शुरू करने पर सहमत हुए`: the time is not that of the talks.
  boolean isInfinitive(TokenRange verb) {
    String last = annotated.document().token(verb.end() - 1).key();
    return grammar.inflections(last).stream()
        .anyMatch(reading -> reading.form() == VerbForm.INFINITIVE);
  }

  /// Of the two days that a time may mean the one nearer to the publication.
  private EventDate nearer(Timex timex) {
    EventDate past = resolver.resolve(timex, Tense.PAST);
    EventDate future = resolver.resolve(timex, Tense.FUTURE);
    return distance(future) < distance(past) ? future : past;
  }

  private long distance(EventDate date) {
    return date.start() == null || annotated.publishedOn() == null
        ? Long.MAX_VALUE
        : Math.abs(ChronoUnit.DAYS.between(annotated.publishedOn(), date.start().earliest()));
  }

  /// The day that a sentence speaks of: `एक अगस्त से` is since when something holds.
  Optional<Told<EventDate>> day(TokenRange sentence, TokenRange near) {
    return date(
        sentence,
        near,
        timex -> resolver.resolve(timex, Tense.PAST),
        timex -> !isLimit(timex, sentence.end()) && !isBeginning(timex, sentence.end()));
  }

  /// @param own which times may be of the event itself: in `2019 में हुआ समझौता रद्द` it was made
  ///   that year, and not broken off
  private Optional<Told<EventDate>> date(
      TokenRange scope,
      TokenRange trigger,
      Function<Timex, EventDate> resolved,
      Predicate<Timex> own) {
    List<Timex> told = annotated.timesIn(scope);
    if (told.isEmpty()) {
      return Optional.empty();
    }
    return told.stream()
        .filter(own)
        .filter(timex -> timex.isoDuration().isEmpty() && !timex.isDateline())
        .map(timex -> new Told<>(resolved.apply(timex), timex.tokens(), timex.rule()))
        .filter(date -> !isOfYears(date.value()))
        .min(
            Comparator.<Told<EventDate>, Boolean>comparing(date -> date.value().start() == null)
                .thenComparing(date -> date.value().start() instanceof PartialDate.WholeYear)
                .thenComparing(Times::isFromOccasion)
                .thenComparing(date -> Math.abs(trigger.start() - date.words().end())));
  }

  /// `सोमवार को सम्मेलन से एक दिन पहले`: how far it was from another event says less than its day.
  private static boolean isFromOccasion(Told<EventDate> told) {
    return told.rule().endsWith("<occasion>");
  }

  /// Whether a date tells more than the one known.
  boolean isBetter(@Nullable Told<EventDate> known, Told<EventDate> told) {
    return known == null
        || (known.value().start() == null && told.value().start() != null)
        || settles(told, known);
  }

  /// Whether a day that is told now is that of the month or week told before. `अगले दिन` counts
  /// from what was told between, and begins another part of the trip.
  private boolean settles(Told<EventDate> told, Told<EventDate> known) {
    return isWithin(told.value(), known.value())
        && annotated.timesIn(told.words()).stream()
            .noneMatch(timex -> timex.value() instanceof TimeValue.Near);
  }

  /// `फरवरी में आएंगे` in the headline, and below `18 फरवरी को`: a day of the month, or of the
  /// week, told before.
  static boolean isWithin(EventDate inner, EventDate outer) {
    PartialDate part = inner.start();
    PartialDate whole = outer.start();
    if (!(part instanceof PartialDate.Day) || whole == null) {
      return false;
    }
    boolean open = !(whole instanceof PartialDate.Day) && outer.end() == null;
    LocalDate last = outer.end() == null ? whole.latest() : outer.end().latest();
    return (open || isWeek(whole.earliest(), last))
        && !part.earliest().isBefore(whole.earliest())
        && !part.latest().isAfter(last);
  }

  /// `अगले सप्ताह` is from a Monday to a Sunday.
  private static boolean isWeek(LocalDate first, LocalDate last) {
    return first.getDayOfWeek() == DayOfWeek.MONDAY && first.plusDays(6).equals(last);
  }

  /// `2025 तक` is until when something is to be done, and not when it was.
  private boolean isLimit(Timex timex, int end) {
    return (timex.value() instanceof TimeValue.CalendarDate
            || timex.value() instanceof TimeValue.Weekday)
        && isMarked(timex.tokens().end(), end, CaseMarker.UNTIL);
  }

  /// `बुधवार से युद्धविराम पर सहमति`, `24-25 मार्च की रात से`: what is agreed begins then, and was
  /// agreed before; `2004 से 2006 के लिए` is for how long it is.
  private boolean isBeginning(Timex timex, int end) {
    int behind = timex.tokens().end();
    return isMarked(behind, end, CaseMarker.ABLATIVE)
        || timex.value() instanceof TimeValue.CalendarDate
            && isMarked(behind, end, CaseMarker.PURPOSE)
        || isMarked(behind, end, CaseMarker.GENITIVE)
            && isMarked(behind + 2, end, CaseMarker.ABLATIVE);
  }

  private boolean isMarked(int behind, int end, CaseMarker marker) {
    return grammar.isMarkedAt(annotated.document(), behind, end, marker);
  }

  /// `2025 से 2029 तक` is how long something holds, and no date.
  private static boolean isOfYears(EventDate date) {
    return date.start() instanceof PartialDate.WholeYear && date.end() != null;
  }

  private static Tense tense(Factuality factuality) {
    return switch (factuality) {
      case HELD, NEGATED, CANCELLED -> Tense.PAST;
      case PLANNED, PROPOSED, POSTPONED, DESIRED -> Tense.FUTURE;
    };
  }
}
