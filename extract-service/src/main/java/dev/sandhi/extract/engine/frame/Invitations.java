package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate.Argument;
import dev.sandhi.extract.engine.frame.EventCandidate.Role;
import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.mention.Mention.BodyMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Mention.PronounMention;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Somebody is invited to a gathering: `X ने Y को सम्मेलन में आने का न्योता दिया`. What is to come
/// is the gathering, with him and its body or else the inviter, and no visit.
final class Invitations {

  private static final String INSTITUTION = "INSTITUTION";

  /// How many words, such as an ordinal, may part a body from its gathering.
  private static final int ORDINAL = 4;

  private final Gazetteer<Boolean> gatherings = new Gazetteer<>();

  Invitations() {
    for (Tsv.Row row : Tsv.read("lexicon/gatherings.tsv", "surface", "sort")) {
      if (row.cell(1).equals(INSTITUTION)) {
        gatherings.add(row.cell(0), true);
      }
    }
  }

  /// Whether a predicate is the gathering that somebody is invited to.
  boolean isTo(ClauseView view, Trigger gathering) {
    return gathering.frame().gathering()
        && gathering.marker().filter(Invitations::isGoal).isPresent()
        && (isInstitution(view, gathering) || body(view, gathering).isPresent())
        && invitation(view, gathering).isPresent();
  }

  /// Whether it is the gathering of a body that somebody is invited to.
  boolean isToBody(ClauseView view, Trigger gathering) {
    return isTo(view, gathering) && body(view, gathering).isPresent();
  }

  /// Whether a trip is but the way to the gathering that its clause invites to.
  boolean isOnTheWay(ClauseView view, EventCandidate trip) {
    return trip.frame().says().kind() == MeetingKind.VISIT
        && trip.factuality() == Factuality.PROPOSED
        && view.triggers().stream().anyMatch(gathering -> isTo(view, gathering));
  }

  /// Those who are to be there.
  List<Argument> invited(ClauseView view, Trigger gathering) {
    TokenRange clause = view.clause().range();
    List<MarkedPhrase> before =
        view.phrases().stream().filter(phrase -> clause.covers(phrase.range())).toList();
    Stream<Argument> guests = arguments(before, phrase -> isGuest(phrase, before));
    Optional<MarkedPhrase> body = body(view, gathering);
    Stream<Argument> others =
        body.isPresent()
            ? arguments(List.of(body.get()), _ -> true)
            : arguments(before, phrase -> phrase.marker() == CaseMarker.ERGATIVE);
    return Stream.concat(guests, others).toList();
  }

  /// Whom somebody asks; behind `Y से भेंट में उन्हें` it is Y.
  private static boolean isGuest(MarkedPhrase phrase, List<MarkedPhrase> all) {
    Optional<MarkedPhrase> met =
        all.stream()
            .filter(other -> other.marker() == CaseMarker.ABLATIVE)
            .filter(other -> other.mentions().getLast() instanceof PersonMention)
            .findFirst();
    boolean pronoun =
        all.stream()
            .filter(other -> other.marker() == CaseMarker.ACCUSATIVE)
            .anyMatch(other -> other.mentions().getLast() instanceof PronounMention);
    return met.isPresent() && pronoun
        ? phrase.equals(met.get())
        : phrase.marker() == CaseMarker.ACCUSATIVE && phrase.isActing();
  }

  private static Stream<Argument> arguments(
      List<MarkedPhrase> phrases, Predicate<MarkedPhrase> fitting) {
    return phrases.stream()
        .filter(fitting)
        .flatMap(phrase ->
            phrase.mentions().stream()
                .map(mention -> new Argument(mention, phrase.marker(), Role.PARTY)));
  }

  private static boolean isGoal(CaseMarker marker) {
    return switch (marker) {
      case LOCATIVE, PURPOSE, GENITIVE -> true;
      default -> false;
    };
  }

  private boolean isInstitution(ClauseView view, Trigger gathering) {
    TokenRange noun = gathering.range();
    return gatherings.longest(view.document(), noun.start(), noun.end()).isPresent();
  }

  private static Optional<MarkedPhrase> body(ClauseView view, Trigger gathering) {
    int noun = gathering.range().start();
    return view.phrases().stream()
        .filter(phrase -> phrase.mentions().getLast() instanceof BodyMention)
        .filter(phrase -> phrase.end() <= noun && noun - phrase.end() <= ORDINAL)
        .findFirst();
  }

  /// The predicate by which somebody is asked to come, behind the gathering.
  private static Optional<Trigger> invitation(ClauseView view, Trigger gathering) {
    return view.triggers().stream()
        .filter(other -> other.frame().says().kind() == MeetingKind.VISIT)
        .filter(other -> other.frame().parties().equals(List.of(CaseMarker.ACCUSATIVE)))
        .filter(other -> !other.isVerb() || other.frame().perfective() == Factuality.PROPOSED)
        .filter(other -> other.range().start() >= gathering.range().end())
        .filter(other -> other.verb().filter(verb -> verb.has(Auxiliary.NEGATION)).isEmpty())
        .findFirst();
  }
}
