package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// When an event took place whose own words do not tell: on the day of which the text spoke last,
/// in the sentence before or where it spoke of the same people. A visit is not dated so.
final class Chronology {

  /// How many sentences back that day may be told.
  private static final int REACH = 3;

  private final AnnotatedDocument annotated;
  private final Times times;

  Chronology(AnnotatedDocument annotated, Times times) {
    this.annotated = annotated;
    this.times = times;
  }

  void date(List<Draft> drafts) {
    for (Draft draft : drafts) {
      boolean open = draft.date() == null && draft.factuality() == Factuality.HELD;
      if (open && !draft.isVisit()) {
        dayBefore(draft).ifPresent(draft::date);
      }
    }
  }

  private Optional<Told<EventDate>> dayBefore(Draft draft) {
    int own = annotated.document().sentenceOf(draft.trigger().start()).index();
    for (int i = own - 1; i >= Math.max(0, own - REACH); i--) {
      Sentence sentence = annotated.document().sentences().get(i);
      Optional<Told<EventDate>> day = lastDay(sentence.tokens());
      if (day.isPresent()) {
        return day.filter(_ -> goesOn(sentence, own) || isOfOneCast(draft, sentence.tokens()));
      }
    }
    return Optional.empty();
  }

  /// A paragraph goes on about the day of its sentence before.
  private boolean goesOn(Sentence sentence, int next) {
    return sentence.index() == next - 1
        && annotated.document().sentences().get(next).block().equals(sentence.block());
  }

  private Optional<Told<EventDate>> lastDay(TokenRange sentence) {
    TokenRange end = new TokenRange(sentence.end() - 1, sentence.end());
    return times
        .date(sentence, end, Factuality.HELD)
        .filter(told -> told.value().start() instanceof PartialDate.Day)
        .filter(told -> told.value().end() == null);
  }

  /// Whether a sentence names two of the parties, or one of the people.
  private boolean isOfOneCast(Draft draft, TokenRange sentence) {
    Set<String> parties = new HashSet<>();
    for (Mention mention : annotated.mentionsIn(sentence)) {
      switch (mention) {
        case Mention.PersonMention person -> {
          Person named = annotated.people().person(person);
          if (draft.cast().figures().stream().anyMatch(figure -> named.equals(figure.person()))) {
            return true;
          }
          named.country().ifPresent(parties::add);
        }
        case Mention.OfficeMention office ->
            office.affiliations().forEach(affiliation -> parties.add(affiliation.code()));
        case Mention.CountryMention country -> parties.add(country.code());
        case Mention.BodyMention body -> parties.add(body.body().code());
        case Mention.PlaceMention _, Mention.GroupMention _, Mention.PronounMention _ -> {}
      }
    }
    parties.retainAll(draft.cast().parties().keySet());
    return parties.size() > 1;
  }
}
