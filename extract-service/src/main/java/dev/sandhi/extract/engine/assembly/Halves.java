package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.frame.Trait;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A meeting of which only one side is told so far, or none: `दल शनिवार को पुतिन से मिला। दल में
/// रामाफोसा और साल थे`, `सम्मेलन 29 जून को होगा। इसमें …`. Who was there is told just behind it.
final class Halves {

  /// How many sentences behind a meeting the other side may be told.
  private static final int REACH = 1;

  private @Nullable EventCandidate candidate;
  private Cast cast = new Cast();
  private Optional<Site> site = Optional.empty();

  /// Keeps a meeting that has one side only, with the place where it is told to have been.
  void keep(EventCandidate told, Cast side, Optional<Site> place) {
    if (told.frame().says().record() == Frame.Type.MEETING
        && !Kinds.isVisit(told)
        && !told.referring()
        && (side.parties().size() == 1 || side.isEmpty() && !isKeptOf(told))) {
      candidate = told;
      cast = side;
      site = place;
    }
  }

  /// A meeting of nobody is less than one of one side in the same sentence.
  private boolean isKeptOf(EventCandidate told) {
    return candidate != null && candidate.sentence().equals(told.sentence());
  }

  /// Where a meeting was that takes up the one of which only one side was told: `मिंस्क में बातचीत
  /// के बाद पुतिन ने कहा … इस बैठक में`.
  Optional<Site> siteOf(EventCandidate meeting) {
    EventCandidate half = candidate;
    return half != null
            && meeting.is(Trait.POINTED)
            && meeting.frame().says().record() == Frame.Type.MEETING
            && meeting.sentence().index() - half.sentence().index() <= Joining.NEAR
        ? site
        : Optional.empty();
  }

  /// Whether it was told behind all that is known of another meeting, where those who were there
  /// are strangers.
  boolean fitsBetterThan(Optional<Draft> known, Cast others) {
    EventCandidate half = candidate;
    return half != null
        && known
            .filter(draft ->
                draft.lastSentence() >= half.sentence().index()
                    || draft.cast().parties().keySet().containsAll(others.parties().keySet()))
            .isEmpty();
  }

  /// The meeting that somebody is told to have been at, if that makes two sides of it: adds the one
  /// known before to those.
  Optional<EventCandidate> completed(EventCandidate attendance, Cast others) {
    EventCandidate half = candidate;
    if (half == null
        || attendance.sentence().index() - half.sentence().index() > REACH
        || cast.parties().keySet().containsAll(others.parties().keySet())) {
      return Optional.empty();
    }
    others.addAll(cast);
    candidate = null;
    return Optional.of(half);
  }
}
