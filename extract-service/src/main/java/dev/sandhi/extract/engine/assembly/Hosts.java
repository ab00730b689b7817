package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whom a bare title means abroad: a guest who meets `राष्ट्रपति X` in Buenos Aires meets the
/// president of Argentina.
final class Hosts {

  /// How many sentences a journey reaches on.
  private static final int REACH = 10;

  private Hosts() {}

  static void recognise(Cast cast, Discourse discourse, int sentence, Optional<Site> site) {
    List<Figure> figures = new ArrayList<>(cast.figures());
    if (figures.stream().noneMatch(figure -> figure.country().isEmpty())) {
      return;
    }
    discourse
        .last(draft ->
            draft.isVisit()
                && draft.factuality() != Factuality.PROPOSED
                && draft.lastSentence() >= sentence - REACH)
        .filter(visit -> travels(visit, cast))
        .map(visit -> visit.site())
        .map(Site::country)
        .or(() -> site.map(Site::country).filter(country -> isAbroad(cast, country)))
        .ifPresent(host -> settle(cast, figures, host));
  }

  /// Whether one of them has come to the country of another and is still there.
  static boolean receive(Cast cast, Discourse discourse, EventCandidate candidate) {
    return discourse
        .last(draft ->
            draft.isVisitTo(cast)
                && draft.factuality() == Factuality.HELD
                && draft.lastSentence() >= candidate.sentence().index() - Joining.NEAR)
        .filter(visit -> travels(visit, cast))
        .isPresent();
  }

  /// The talks are held with one country only, and not at home.
  private static boolean isAbroad(Cast cast, String country) {
    return cast.countries() == 1
        && cast.parties().size() == 1
        && cast.figures().stream().anyMatch(figure -> figure.country().isPresent())
        && !cast.parties().containsKey(country);
  }

  private static boolean travels(Draft visit, Cast cast) {
    return cast.figures().stream()
        .anyMatch(figure -> visit.cast().figures().stream().anyMatch(figure::isSameAs));
  }

  private static void settle(Cast cast, List<Figure> figures, String host) {
    cast.figures().clear();
    for (Figure figure : figures) {
      cast.figure(figure.country().isEmpty() && isOfficial(figure) ? figure.of(host) : figure);
    }
  }

  private static boolean isOfficial(Figure figure) {
    return figure.person() != null
        && figure.person().title().filter(title -> title.level() != Level.DOMESTIC).isPresent();
  }
}
