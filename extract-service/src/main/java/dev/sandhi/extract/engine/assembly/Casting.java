package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.EventCandidate.Argument;
import dev.sandhi.extract.engine.frame.EventCandidate.Role;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.frame.Trait;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.GroupMention;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Mention.PlaceMention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import dev.sandhi.extract.engine.mention.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds who takes part in a candidate: names, offices, countries, and those taken up from before.
final class Casting {

  private static final int LATELY = 2;

  private final AnnotatedDocument annotated;
  private final Groups groups;
  private final Referents referents;
  private final Spheres spheres;
  private final Capitals capitals;

  Casting(AnnotatedDocument annotated, Discourse discourse, Finders finders) {
    this.annotated = annotated;
    this.spheres = finders.spheres();
    this.capitals = new Capitals(annotated, finders.sites());
    this.groups = new Groups(annotated, discourse, new NamedSides(annotated, finders));
    this.referents = new Referents(annotated, discourse, this);
  }

  /// An agreement between two is theirs, whoever announces it.
  Cast cast(EventCandidate candidate) {
    if (candidate.frame().says().record() != Frame.Type.AGREEMENT) {
      return cast(candidate, candidate.arguments());
    }
    Cast sides = cast(candidate, argument -> argument.marker() == CaseMarker.BETWEEN);
    return sides.parties().size() > 1
        ? sides
        : cast(candidate, argument -> mayAct(argument, candidate) && !isFirm(argument));
  }

  /// `अमेरिका की जनरल मोटर्स` is no general.
  private boolean isFirm(Argument argument) {
    return argument.mention() instanceof PersonMention person
        && spheres.isFirm(annotated.document(), person.range());
  }

  private Cast cast(EventCandidate candidate, Predicate<Argument> fitting) {
    List<Argument> fit = new ArrayList<>();
    for (Argument argument : candidate.arguments()) {
      if (fitting.test(argument)) {
        fit.add(argument);
      }
    }
    return cast(candidate, fit);
  }

  /// Beside somebody who acts with ने, what stands without a postposition is an object.
  private static boolean mayAct(Argument argument, EventCandidate candidate) {
    return argument.marker() != CaseMarker.NOMINATIVE || !candidate.has(CaseMarker.ERGATIVE);
  }

  /// Whether both sides act: `भारत और नेपाल ने`, `दोनों देशों ने`, `दोनों के बीच`.
  boolean isMutual(EventCandidate candidate) {
    return candidate.is(Trait.MUTUAL) && !candidate.has(CaseMarker.ERGATIVE)
        || areSeveral(candidate, CaseMarker.ERGATIVE)
        || areSeveral(candidate, CaseMarker.BETWEEN);
  }

  private boolean areSeveral(EventCandidate candidate, CaseMarker marker) {
    return cast(candidate, argument -> argument.marker() == marker).parties().size() > 1;
  }

  /// Those who sign for a side of an agreement: who act themselves, for a side, or with the other.
  List<Figure> signers(EventCandidate candidate, Cast cast) {
    if (!candidate.frame().signers()) {
      return List.of();
    }
    Cast acting = cast(candidate, argument -> isActing(argument.marker()));
    return acting.figures().stream()
        .filter(figure ->
            figure.country().filter(cast.parties()::containsKey).isPresent()
                || cast.figures().stream().anyMatch(figure::isSameAs))
        .toList();
  }

  private static boolean isActing(CaseMarker marker) {
    return switch (marker) {
      case ERGATIVE, NOMINATIVE, AGENT, BEHALF, COMITATIVE, BETWEEN -> true;
      default -> false;
    };
  }

  /// Those of a candidate who stand in some of its roles.
  Cast cast(EventCandidate candidate, List<Argument> arguments) {
    Cast cast = new Cast();
    boolean pronoun = false;
    boolean guest = false;
    Optional<GroupMention> owner = Optional.empty();
    for (Argument argument : arguments) {
      if (!CalledOff.mayBeOf(candidate, argument)) {
        continue;
      }
      Mention mention = argument.mention();
      if (mention instanceof Mention.PronounMention referent) {
        pronoun |= !referent.guest();
        guest |= referent.guest();
      }
      if (owner.isPresent() && mention instanceof OfficeMention office && isOwned(office)) {
        ofEach(countries(owner.get(), candidate), office, cast);
      } else {
        add(argument, candidate, cast);
        owner = mention instanceof GroupMention group ? Optional.of(group) : Optional.empty();
      }
    }
    if (guest) {
      referents.takeUpGuest(candidate, cast);
    } else if (pronoun) {
      takeUp(candidate, cast);
    }
    return cast;
  }

  /// `दोनों देशों के विदेश मंत्री`: the office has no country of its own, a genitive goes before.
  private boolean isOwned(OfficeMention office) {
    return office.affiliations().isEmpty() && !office.counterpart();
  }

  /// The holders of bare offices, of the one country that was spoken of: `मंत्री कल पेरिस जाएंगे`.
  Cast officials(List<Mention> offices, Cast spokenOf) {
    Cast officials = new Cast();
    for (Mention mention : offices) {
      if (mention instanceof OfficeMention office
          && isOwned(office)
          && !office.plural()
          && represents(office.title())
          && spokenOf.parties().size() == 1) {
        ofEach(spokenOf.parties().keySet(), office, officials);
      }
    }
    return officials;
  }

  private void ofEach(Set<String> countries, OfficeMention office, Cast cast) {
    for (String code : countries) {
      holder(office.title(), code, office.range(), false, cast);
    }
  }

  /// Those of a cast who stand on the other side of the verb: `से`, `के साथ`, `को`.
  Cast guests(EventCandidate candidate, Cast all) {
    List<Argument> others =
        candidate.arguments().stream()
            .filter(argument -> argument.role() == Role.PARTY && isOther(argument.marker()))
            .toList();
    if (others.stream().anyMatch(other -> other.mention() instanceof Mention.PronounMention)) {
      return all.without(cast(candidate, argument -> !isOther(argument.marker())));
    }
    Cast guests = new Cast();
    others.forEach(other -> add(other, candidate, guests));
    return guests;
  }

  private static boolean isOther(CaseMarker marker) {
    return switch (marker) {
      case ABLATIVE, COMITATIVE, ACCUSATIVE -> true;
      default -> false;
    };
  }

  private void add(Argument argument, EventCandidate candidate, Cast cast) {
    switch (argument.mention()) {
      case PersonMention mention -> person(mention).ifPresent(cast::figure);
      case OfficeMention mention -> office(mention, cast);
      case Mention.CountryMention mention -> {
        if (mention.form() == Mention.CountryMention.Form.NAME || isMarked(argument)) {
          cast.party(mention.code(), mention.range());
        }
      }
      case Mention.BodyMention mention when mention.body().isSide() ->
          cast.party(mention.body().code(), mention.range());
      case PlaceMention mention ->
          capitals
              .government(argument, mention, candidate)
              .ifPresent(code -> cast.party(code, mention.range()));
      case GroupMention mention -> group(mention, candidate, cast);
      case Mention.BodyMention _, Mention.PronounMention _ -> {}
    }
  }

  /// Adds whom a pronoun means, or a verb without a subject.
  void takeUp(EventCandidate candidate, Cast cast) {
    referents.takeUp(candidate, cast);
  }

  /// Whether somebody was named in the sentence of the candidate or in one just before.
  boolean isLately(Mention mention, EventCandidate candidate) {
    int told = annotated.document().sentenceOf(mention.range().start()).index();
    return told >= candidate.sentence().index() - LATELY;
  }

  /// The last word of a predicate, without its spelling.
  String noun(TokenRange predicate) {
    return annotated.document().token(predicate.end() - 1).key();
  }

  /// The people whom a sentence names.
  Cast people(int sentence) {
    Cast cast = new Cast();
    if (sentence >= 0) {
      TokenRange words = annotated.document().sentences().get(sentence).tokens();
      annotated.mentionsIn(words).forEach(mention -> figures(mention).forEach(cast::figure));
    }
    return cast;
  }

  Referents referents() {
    return referents;
  }

  Cast members(EventCandidate candidate, List<Mention> group) {
    Cast members = new Cast();
    for (Mention member : group) {
      add(new Argument(member, CaseMarker.ERGATIVE, Role.PARTY), candidate, members);
    }
    return members;
  }

  static boolean isMarked(Argument argument) {
    return argument.marker() != CaseMarker.NOMINATIVE && argument.marker() != CaseMarker.GENITIVE;
  }

  private Optional<Figure> person(PersonMention mention) {
    Person person = annotated.people().person(mention);
    if (person.title().filter(title -> !represents(title)).isPresent()) {
      return Optional.empty();
    }
    Title title = person.title(mention).orElse(null);
    return Optional.of(
        new Figure(
            person,
            title == null ? null : title.words(),
            title == null ? null : annotated.roleOf(title),
            mention.affiliation() == null
                ? person.country()
                : Optional.of(mention.affiliation().code()),
            mention.range(),
            mention.counterpart()));
  }

  /// Neither a judge nor a spokesperson takes part for a country.
  private static boolean represents(Title title) {
    return title.level() != Level.DOMESTIC && title.level() != Level.SPOKESPERSON;
  }

  private void office(OfficeMention mention, Cast cast) {
    Title title = annotated.people().title(mention);
    if (!represents(title)) {
      return;
    }
    Optional<Person> holder = annotated.people().holder(mention);
    if (title.level() == Level.REGIONAL && holder.isEmpty()) {
      return;
    }
    if (holder.isPresent()) {
      Title held = title.level() == Level.ANYBODY ? holder.get().title().orElse(title) : title;
      cast.figure(
          new Figure(
              holder.get(),
              held.words(),
              annotated.roleOf(held),
              holder.get().country(),
              mention.range(),
              false));
      return;
    }
    for (Affiliation affiliation : mention.affiliations()) {
      if (mention.plural() && !NameEntry.isCountry(affiliation.code())) {
        cast.party(affiliation.code(), mention.range());
      } else {
        TokenRange words = affiliation.words().to(mention.title().words());
        holder(title, affiliation.code(), words, mention.counterpart(), cast);
      }
    }
  }

  /// Adds the holder of an office of a country, by name where the article tells it. A nameless
  /// leader is no more than the country.
  private void holder(
      Title title, String country, TokenRange words, boolean counterpart, Cast cast) {
    Person person = annotated.people().holder(title, country).orElse(null);
    if (person == null && title.level() == Level.ANYBODY) {
      cast.party(country, words);
      return;
    }
    cast.figure(
        new Figure(
            person,
            title.words(),
            annotated.roleOf(title),
            Optional.of(country),
            words,
            counterpart));
  }

  private void group(GroupMention mention, EventCandidate candidate, Cast cast) {
    if (mention.people() && mention.size() > 0) {
      List<Figure> people = groups.people(mention, this::figures);
      people.forEach(cast::figure);
      if (!people.isEmpty()) {
        return;
      }
    }
    for (String code : countries(mention, candidate)) {
      cast.party(code, mention.range());
      if (mention.office() != null) {
        holder(mention.office(), code, mention.range(), false, cast);
      } else if (isOfLeaders(mention)) {
        annotated
            .people()
            .head(code)
            .map(head -> new Figure(head, null, null, Optional.of(code), mention.range(), false))
            .ifPresent(cast::figure);
      }
    }
  }

  /// `तीनों नेता`, and not just `तीनों`.
  private static boolean isOfLeaders(GroupMention mention) {
    return mention.people() && mention.range().length() > 1;
  }

  /// The countries of a group: those of an event told before, or so many named side by side.
  private Set<String> countries(GroupMention mention, EventCandidate candidate) {
    Set<String> told = mention.size() == 0 ? Set.of() : groups.countries(mention);
    for (List<Mention> group : candidate.antecedents().groups()) {
      if (!told.isEmpty() && !groups.areBehindEvent(group, mention)) {
        return told;
      }
      Cast members = members(candidate, group);
      if (mention.counts(members.parties().size()) && mayHold(members, mention)) {
        return members.parties().keySet();
      }
    }
    return mention.people() || !told.isEmpty() ? told : groups.namedBefore(mention);
  }

  /// `दोनों प्रधानमंत्री` are of countries whose prime ministers the article names.
  private boolean mayHold(Cast members, GroupMention mention) {
    Title office = mention.office();
    if (office == null
        || (office.level() != Level.HEAD_OF_STATE && office.level() != Level.HEAD_OF_GOVERNMENT)) {
      return true;
    }
    return members.parties().keySet().stream()
        .allMatch(code -> annotated.people().holder(office, code).isPresent());
  }

  private List<Figure> figures(Mention mention) {
    Cast cast = new Cast();
    switch (mention) {
      case PersonMention person -> person(person).ifPresent(cast::figure);
      case OfficeMention office when !office.plural() -> office(office, cast);
      default -> {}
    }
    return cast.figures();
  }
}
