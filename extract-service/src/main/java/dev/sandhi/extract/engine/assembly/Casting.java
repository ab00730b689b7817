package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.EventCandidate.Argument;
import dev.sandhi.extract.engine.frame.EventCandidate.Role;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Mention.PlaceMention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import dev.sandhi.extract.engine.mention.Person;
import java.util.List;
import java.util.Optional;

/// Finds who takes part in a candidate: names, offices, countries, and those taken up from before.
final class Casting {

  /// How many sentences back a pronoun may reach.
  private static final int FARTHEST_ANTECEDENT = 3;

  private final AnnotatedDocument annotated;
  private final Discourse discourse;

  Casting(AnnotatedDocument annotated, Discourse discourse) {
    this.annotated = annotated;
    this.discourse = discourse;
  }

  Cast cast(EventCandidate candidate) {
    return cast(candidate.arguments());
  }

  Cast cast(List<Argument> arguments) {
    Cast cast = new Cast();
    for (Argument argument : arguments) {
      if (argument.role() == Role.PARTY) {
        add(argument, cast);
      }
    }
    return cast;
  }

  private void add(Argument argument, Cast cast) {
    switch (argument.mention()) {
      case PersonMention mention -> person(mention).ifPresent(cast::figure);
      case OfficeMention mention -> office(mention, cast);
      case Mention.CountryMention mention -> {
        if (mention.form() == Mention.CountryMention.Form.NAME || isMarked(argument)) {
          cast.party(mention.code(), mention.range());
        }
      }
      case Mention.BodyMention mention -> cast.party(mention.body().code(), mention.range());
      case PlaceMention mention -> government(argument, mention, cast);
      case Mention.GroupMention mention -> group(mention, cast);
      case Mention.PronounMention mention ->
          antecedent(mention.range().start()).ifPresent(cast::figure);
    }
  }

  /// Whom a pronoun means, or a verb without a subject: the first person of the sentence so far, or
  /// else of the nearest sentence before that names one.
  Optional<Figure> antecedent(int token) {
    int sentence = annotated.document().sentenceOf(token).index();
    Optional<PersonMention> found = Optional.empty();
    int nearest = -1;
    for (Mention mention : annotated.mentions()) {
      if (mention.range().start() >= token) {
        break;
      }
      if (mention instanceof PersonMention person) {
        int told = annotated.document().sentenceOf(person.range().start()).index();
        if (told > nearest && told >= sentence - FARTHEST_ANTECEDENT) {
          nearest = told;
          found = Optional.of(person);
        }
      }
    }
    return found.flatMap(this::person);
  }

  private static boolean isMarked(Argument argument) {
    return argument.marker() != CaseMarker.NOMINATIVE && argument.marker() != CaseMarker.GENITIVE;
  }

  private Optional<Figure> person(PersonMention mention) {
    Person person = annotated.people().person(mention);
    boolean domestic = person.title().filter(title -> title.level() == Level.DOMESTIC).isPresent();
    if (domestic) {
      return Optional.empty();
    }
    Title title = mention.title();
    return Optional.of(
        new Figure(
            person,
            title == null ? null : title.words(),
            title == null ? null : annotated.document().textOf(title.words()),
            mention.affiliation() == null
                ? person.country()
                : Optional.of(mention.affiliation().code()),
            mention.range(),
            mention.counterpart()));
  }

  private void office(OfficeMention mention, Cast cast) {
    if (mention.title().level() == Level.DOMESTIC
        || mention.title().level() == Level.SPOKESPERSON) {
      return;
    }
    Optional<Person> holder = annotated.people().holder(mention);
    if (holder.isPresent()) {
      cast.figure(
          new Figure(
              holder.get(),
              mention.title().words(),
              annotated.document().textOf(mention.title().words()),
              holder.get().country(),
              mention.range(),
              false));
      return;
    }
    String role =
        mention.plural()
            ? mention.title().singular()
            : annotated.document().textOf(mention.title().words());
    for (Affiliation affiliation : mention.affiliations()) {
      if (mention.plural() && !Cast.isCountry(affiliation.code())) {
        cast.party(affiliation.code(), mention.range());
        continue;
      }
      cast.figure(
          new Figure(
              annotated
                  .people()
                  .holder(mention.title().singular(), affiliation.code())
                  .orElse(null),
              mention.title().words(),
              role,
              Optional.of(affiliation.code()),
              affiliation.words().to(mention.title().words()),
              mention.counterpart()));
    }
  }

  /// A capital acts for its country, where it does something and nothing is done in it.
  private static void government(Argument argument, PlaceMention mention, Cast cast) {
    if (mention.locality() != null
        && mention.locality().standsForGovernment()
        && isMarked(argument)
        && argument.marker() != CaseMarker.ABLATIVE) {
      cast.party(mention.locality().country(), mention.range());
    }
  }

  /// `दोनों देश` means the two countries, whatever body was there beside them.
  private static boolean isMeant(String code, Draft draft, Mention.GroupMention mention) {
    return draft.cast().parties().size() == mention.size() || Cast.isCountry(code);
  }

  private void group(Mention.GroupMention mention, Cast cast) {
    discourse
        .lastWithParties(mention.size())
        .filter(draft -> draft.cast().countries() == mention.size())
        .ifPresent(draft -> {
          TokenRange words = mention.range();
          draft.cast().parties().keySet().stream()
              .filter(code -> isMeant(code, draft, mention))
              .forEach(code -> cast.party(code, words));
          if (mention.people()) {
            draft.cast().figures().forEach(cast::figure);
          }
        });
  }
}
