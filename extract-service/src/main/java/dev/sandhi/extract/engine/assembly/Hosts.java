package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import java.util.ArrayList;
import java.util.List;

/// Whom a bare title means on a journey: a guest who meets `राष्ट्रपति X` in Buenos Aires meets the
/// president of Argentina.
final class Hosts {

  private Hosts() {}

  static void recognise(Cast cast, Discourse discourse, int sentence) {
    List<Figure> figures = new ArrayList<>(cast.figures());
    if (figures.stream().noneMatch(figure -> figure.country().isEmpty())) {
      return;
    }
    discourse
        .last(draft -> draft.isVisit() && draft.lastSentence() >= sentence - Joining.NEAR)
        .filter(visit -> travels(visit, cast))
        .map(visit -> visit.site())
        .map(Site::country)
        .ifPresent(host -> settle(cast, figures, host));
  }

  private static boolean travels(Draft visit, Cast cast) {
    return cast.figures().stream()
        .anyMatch(figure -> visit.cast().figures().stream().anyMatch(figure::isSameAs));
  }

  private static void settle(Cast cast, List<Figure> figures, String host) {
    cast.figures().clear();
    for (Figure figure : figures) {
      cast.figure(
          figure.country().isEmpty() && isOfficial(figure)
              ? figure.of(host)
              : figure);
    }
  }

  private static boolean isOfficial(Figure figure) {
    return figure.person() != null
        && figure.person().title().filter(title -> title.level() != Level.DOMESTIC).isPresent();
  }
}
