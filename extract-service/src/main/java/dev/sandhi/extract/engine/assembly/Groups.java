package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.GroupMention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Whom `दोनों देश` and `तीनों नेता` take up.
final class Groups {

  /// How many sentences back people are counted.
  private static final int FARTHEST = 3;

  private final AnnotatedDocument annotated;
  private final Discourse discourse;
  private final NamedSides sides;

  Groups(AnnotatedDocument annotated, Discourse discourse, NamedSides sides) {
    this.annotated = annotated;
    this.discourse = discourse;
    this.sides = sides;
  }

  /// The countries of a group, whatever body was there beside them; `X ने Y की अगवानी की। दोनों ने`
  /// are also those of a trip just told.
  Set<String> countries(GroupMention mention) {
    return fitting(mention)
        .or(() -> trip(mention))
        .map(draft -> {
          if (draft.founders().size() == mention.size()) {
            return draft.founders();
          }
          Set<String> codes = new LinkedHashSet<>(draft.cast().parties().keySet());
          if (codes.size() != mention.size()) {
            codes.removeAll(draft.cast().bodies());
          }
          return codes;
        })
        .orElse(Set.of());
  }

  /// Whether people are named in a sentence behind all that tell of the event of a group.
  boolean areBehindEvent(List<Mention> named, GroupMention mention) {
    int sentence = annotated.document().sentenceOf(named.getFirst().range().start()).index();
    return named.stream().allMatch(Mention.PersonMention.class::isInstance)
        && fitting(mention)
            .or(() -> trip(mention))
            .filter(draft -> draft.lastSentence() < sentence)
            .isPresent();
  }

  /// The people of a group: those of the event just told, or those named last, if they are as many.
  List<Figure> people(GroupMention mention, Function<Mention, List<Figure>> figures) {
    Optional<Draft> told = fitting(mention);
    int sentence = annotated.document().sentenceOf(mention.range().start()).index();
    if (told.filter(draft -> draft.lastSentence() >= sentence - 1).isPresent()) {
      List<Figure> people = ofSides(mention, ofOffice(mention, told.get().cast().figures()));
      List<Figure> named = people.stream().filter(Figure::isNamed).toList();
      if (people.size() >= mention.size()) {
        return named.size() == mention.size() ? named : people;
      }
    }
    List<Figure> last = namedLast(mention, sentence, figures);
    List<Figure> named = last.isEmpty() ? guestAndHost(mention, sentence, figures) : last;
    return named.isEmpty()
        ? told.map(draft -> ofSides(mention, ofOffice(mention, draft.cast().figures())))
            .orElse(List.of())
        : named;
  }

  /// `ढाका पहुंचने पर X हवाई अड्डे पर थे। दोनों के बीच …`: who came, and who of the country is
  /// named with that.
  private List<Figure> guestAndHost(
      GroupMention mention, int sentence, Function<Mention, List<Figure>> figures) {
    return discourse
        .lastSpokenOf(_ -> true)
        .filter(draft -> draft.isVisit() && draft.isSettled())
        .filter(draft -> draft.lastSentence() == sentence - 1)
        .map(visit -> withHosts(visit, figures))
        .filter(both -> both.figures().size() == mention.size() && both.parties().size() > 1)
        .map(both -> List.copyOf(both.figures()))
        .orElse(List.of());
  }

  /// The travellers, and those of their goal whom the last sentence on the trip names.
  private Cast withHosts(Draft visit, Function<Mention, List<Figure>> figures) {
    Cast both = new Cast();
    visit.cast().figures().forEach(both::figure);
    Optional<String> host = Optional.ofNullable(visit.site()).map(Site::country);
    TokenRange words = annotated.document().sentences().get(visit.lastSentence()).tokens();
    annotated.mentionsIn(words).stream()
        .flatMap(named -> figures.apply(named).stream())
        .filter(figure -> host.isPresent() && figure.country().equals(host))
        .forEach(both::figure);
    return both;
  }

  /// `बोरेल के मुताबिक दोनों नेता फिर मिलेंगे`: of those who were there whoever is of the countries
  /// that the group is of, and not of the body that brought them together.
  private List<Figure> ofSides(GroupMention mention, List<Figure> people) {
    if (people.size() <= mention.size()) {
      return people;
    }
    Set<String> countries = countries(mention);
    List<Figure> sides =
        people.stream()
            .filter(figure -> figure.country().filter(countries::contains).isPresent())
            .toList();
    return sides.size() < mention.size() ? people : sides;
  }

  /// `इजराइल मिस्र को गैस बेचेगा। दोनों देशों में करार हुआ`: as many as the words before in its
  /// sentence name, or else the sentence before, and no more.
  Set<String> namedBefore(GroupMention mention) {
    int start = mention.range().start();
    Sentence sentence = annotated.document().sentenceOf(start);
    Set<String> here = sides.named(new TokenRange(sentence.tokens().start(), start)).keySet();
    int before = sentence.index() - 1;
    Set<String> named =
        here.size() == mention.size() || before < 0 ? here : sides.named(before, before).keySet();
    return mention.size() == named.size() ? named : Set.of();
  }

  private Optional<Draft> trip(GroupMention mention) {
    int sentence = annotated.document().sentenceOf(mention.range().start()).index();
    return discourse
        .lastSpokenOf(draft -> draft.cast().countries() >= mention.size())
        .filter(draft -> draft.isVisit() && draft.cast().countries() == mention.size())
        .filter(draft -> draft.lastSentence() >= sentence - 1);
  }

  private Optional<Draft> fitting(GroupMention mention) {
    return discourse
        .lastSpokenOf(
            draft -> draft.cast().countries() >= mention.size() && !isTripOfOneSide(mention, draft))
        .filter(draft ->
            draft.cast().countries() == mention.size()
                || draft.founders().size() == mention.size());
  }

  /// Of a trip only those who travel are known: it is not what `दोनों नेता` means.
  private static boolean isTripOfOneSide(GroupMention mention, Draft draft) {
    return mention.people() && draft.isVisit();
  }

  /// Goes back sentence by sentence until as many people have been named, and no more.
  private List<Figure> namedLast(
      GroupMention mention, int sentence, Function<Mention, List<Figure>> figures) {
    Cast found = new Cast();
    int at = sentence;
    for (Mention before : annotated.mentionsBefore(mention.range().start()).reversed()) {
      int told = annotated.document().sentenceOf(before.range().start()).index();
      if (told < at && found.figures().size() >= mention.size() || told < sentence - FARTHEST) {
        break;
      }
      at = told;
      ofOffice(mention, figures.apply(before)).stream()
          .filter(figure -> figure.country().isPresent())
          .forEach(found::figure);
    }
    return found.figures().size() == mention.size()
        ? new ArrayList<>(found.figures()).reversed()
        : List.of();
  }

  private static List<Figure> ofOffice(GroupMention mention, List<Figure> figures) {
    return mention.office() == null
        ? figures
        : figures.stream().filter(figure -> holds(figure, mention.office())).toList();
  }

  /// `दोनों मंत्री` may be of foreign affairs.
  private static boolean holds(Figure figure, Title office) {
    return figure.person() == null
        ? (" " + figure.roleText()).endsWith(" " + office.singular())
        : figure
            .person()
            .title()
            .filter(title -> isOfLevel(title.level(), office.level()))
            .isPresent();
  }

  private static boolean isOfLevel(Level held, Level asked) {
    return held == asked || (asked == Level.MINISTER && held == Level.DEPUTY_MINISTER);
  }
}
