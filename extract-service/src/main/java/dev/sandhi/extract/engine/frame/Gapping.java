package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate.Argument;
import dev.sandhi.extract.engine.frame.EventCandidate.Role;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// One predicate for several meetings: `A ने B से, C ने D से और E ने F से मुलाकात की`, and behind
/// its verb `A ने B से बात की, फिर C से और शाम को D से`.
final class Gapping {

  private Gapping() {}

  /// The meetings that a clause tells of with one verb: each has a subject and a partner of its
  /// own, or at least a partner of another country, with a time and a place of his own.
  static List<EventCandidate> apart(EventCandidate candidate) {
    if (!isMeeting(candidate)) {
      return List.of(candidate);
    }
    List<List<Argument>> groups = new ArrayList<>();
    for (Argument argument : candidate.arguments()) {
      if (groups.isEmpty() || isSubject(argument) && isPartner(groups.getLast().getLast())) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(argument);
    }
    if (groups.size() > 1 && groups.stream().allMatch(Gapping::isWhole)) {
      return groups.stream().map(group -> candidate.of(candidate.scope(), group)).toList();
    }
    return inTurn(candidate);
  }

  /// `मंगलवार को सुवा में X से और गुरुवार को अपिया में Y से मुलाकात की`.
  private static List<EventCandidate> inTurn(EventCandidate candidate) {
    if (!candidate.is(Trait.SERIAL)) {
      return List.of(candidate);
    }
    List<Argument> partners = candidate.arguments().stream().filter(Gapping::isPartner).toList();
    List<Argument> others =
        candidate.arguments().stream().filter(other -> !isPartner(other)).toList();
    if (others.isEmpty() || !areOfDifferentCountries(partners)) {
      return List.of(candidate);
    }
    List<EventCandidate> found = new ArrayList<>();
    int start = candidate.scope().start();
    for (Argument partner : partners) {
      boolean last = partner.equals(partners.getLast());
      int end = last ? candidate.scope().end() : partner.mention().range().end();
      found.add(candidate.of(new TokenRange(start, end), joined(others, List.of(partner))));
      start = partner.mention().range().end();
    }
    return found;
  }

  private static boolean areOfDifferentCountries(List<Argument> partners) {
    List<String> countries =
        partners.stream()
            .map(Argument::mention)
            .filter(PersonMention.class::isInstance)
            .map(mention -> ((PersonMention) mention).affiliation())
            .filter(Objects::nonNull)
            .map(Affiliation::code)
            .distinct()
            .toList();
    return partners.size() > 1
        && countries.size() == partners.size()
        && partners.stream().map(Argument::marker).distinct().count() == 1;
  }

  /// The meetings told behind a verb by nothing but those who met.
  ///
  /// @param before what the clause before tells of
  static List<EventCandidate> behind(ClauseView view, List<EventCandidate> before) {
    if (!isBare(view)) {
      return List.of();
    }
    List<EventCandidate> meetings = before.stream().filter(Gapping::isMeeting).toList();
    if (meetings.isEmpty()) {
      return List.of();
    }
    EventCandidate told = meetings.getLast();
    if (isList(view)) {
      return listed(view, told);
    }
    List<Argument> subject = told.arguments().stream().filter(Gapping::isSubject).toList();
    List<EventCandidate> found = new ArrayList<>();
    int start = view.clause().range().start();
    for (MarkedPhrase phrase : view.phrases()) {
      if (view.clause().range().covers(phrase.range()) && phrase.isActing()) {
        List<Argument> named = arguments(phrase);
        if (isSubject(named.getFirst())) {
          subject = named;
        } else if (isPartner(named.getFirst()) && !subject.isEmpty()) {
          found.add(told.of(new TokenRange(start, phrase.end()), joined(subject, named)));
          start = phrase.end();
        }
      }
    }
    return found;
  }

  /// What a clause tells once those whom it speaks of are named in a list behind it.
  static List<EventCandidate> without(List<EventCandidate> told, List<EventCandidate> listed) {
    return told.stream()
        .filter(one ->
            !isMeeting(one)
                || listed.stream().noneMatch(other -> other.trigger().equals(one.trigger())))
        .toList();
  }

  /// Whether a clause stands behind a colon.
  static boolean isList(ClauseView view) {
    return view.document().token(view.clause().range().start()).is(":");
  }

  /// `तीन नेताओं से मुलाकात की: A, B और C`: those behind the colon are those whom the clause speaks
  /// of without their names.
  private static List<EventCandidate> listed(ClauseView view, EventCandidate told) {
    List<Argument> nameless = told.arguments().stream().filter(Gapping::isNameless).toList();
    CaseMarker marker = nameless.isEmpty() ? CaseMarker.NOMINATIVE : nameless.getLast().marker();
    List<Argument> named =
        view.phrases().stream()
            .filter(phrase -> view.clause().range().covers(phrase.range()))
            .filter(phrase -> phrase.isActing() && phrase.marker() == CaseMarker.NOMINATIVE)
            .flatMap(phrase -> phrase.mentions().stream())
            .map(mention -> new Argument(mention, marker, Role.PARTY))
            .toList();
    List<Argument> others =
        told.arguments().stream().filter(argument -> !nameless.contains(argument)).toList();
    return named.isEmpty() ? List.of() : List.of(told.of(told.scope(), joined(others, named)));
  }

  /// `शीर्ष नेताओं से`: people of no country in particular.
  private static boolean isNameless(Argument argument) {
    return argument.mention() instanceof OfficeMention office
        && office.plural()
        && office.affiliations().isEmpty();
  }

  /// Whether a clause has no predicate of its own.
  private static boolean isBare(ClauseView view) {
    return view.clause().opens() == null
        && view.clause().verbs().isEmpty()
        && view.triggers().isEmpty();
  }

  private static List<Argument> joined(List<Argument> some, List<Argument> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static List<Argument> arguments(MarkedPhrase phrase) {
    CaseMarker marker = phrase.marker();
    return phrase.mentions().stream()
        .map(mention -> new Argument(mention, marker, Role.PARTY))
        .toList();
  }

  private static boolean isMeeting(EventCandidate candidate) {
    return candidate.frame().says().kind() == MeetingKind.MEETING
        && candidate.marker().isEmpty()
        && !candidate.referring();
  }

  private static boolean isWhole(List<Argument> group) {
    return isSubject(group.getFirst()) && isPartner(group.getLast());
  }

  private static boolean isSubject(Argument argument) {
    return argument.marker() == CaseMarker.ERGATIVE || argument.marker() == CaseMarker.NOMINATIVE;
  }

  private static boolean isPartner(Argument argument) {
    return argument.marker() == CaseMarker.ABLATIVE || argument.marker() == CaseMarker.COMITATIVE;
  }
}
