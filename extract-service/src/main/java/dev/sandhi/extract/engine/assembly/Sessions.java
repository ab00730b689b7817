package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.mention.Mention.BodyMention;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The gatherings of bodies, and whom that binds which they declare or sign: the members that met,
/// where they are named, or else the body.
final class Sessions {

  /// Fewer members hold no summit that declares something.
  private static final int FEWEST_MEMBERS = 3;

  private final AnnotatedDocument annotated;
  private final Document document;
  private final Discourse discourse;

  Sessions(AnnotatedDocument annotated, Discourse discourse) {
    this.annotated = annotated;
    this.document = annotated.document();
    this.discourse = discourse;
  }

  /// Adds those who gathered where a sentence is set, if a body did.
  ///
  /// @param near the first sentence of the paragraph that is still near
  void join(Sentence sentence, int near, Cast cast) {
    told(near)
        .ifPresentOrElse(
            draft -> draft.cast().parties().forEach(cast::party),
            () -> last(near, sentence.index()).ifPresent(body -> members(body, cast)));
  }

  /// Adds the only body that the head of an article speaks of.
  void head(int lead, Cast cast) {
    List<BodyMention> named = bodies(0, lead);
    if (named.stream().map(body -> body.body().code()).distinct().count() == 1) {
      members(named.getFirst(), cast);
    }
  }

  /// The gathering of a body that the text tells of, since some sentence.
  private Optional<Draft> told(int since) {
    return discourse.last(draft ->
        draft.type() == Frame.Type.MEETING
            && draft.lastSentence() >= since
            && draft.cast().parties().size() == 1
            && draft.cast().bodies().size() == 1);
  }

  private Optional<BodyMention> last(int first, int last) {
    return bodies(first, last).stream().reduce((_, later) -> later);
  }

  private List<BodyMention> bodies(int first, int last) {
    int end = Math.min(last, document.sentences().size() - 1);
    TokenRange words =
        document.sentences().get(first).tokens().to(document.sentences().get(end).tokens());
    return annotated.mentionsIn(words).stream()
        .filter(BodyMention.class::isInstance)
        .map(BodyMention.class::cast)
        .filter(mention -> mention.body().members().size() >= FEWEST_MEMBERS)
        .toList();
  }

  private void members(BodyMention body, Cast cast) {
    discourse
        .last(draft -> isOfMembers(draft, body))
        .ifPresentOrElse(
            draft -> draft.cast().parties().forEach(cast::party),
            () -> cast.party(body.body().code(), body.range()));
  }

  /// Puts the members that turned out to have met in the place of their body.
  static void settle(List<Draft> drafts, Collection<NameEntry.Body> bodies) {
    for (Draft draft : drafts) {
      if (draft.type() == Frame.Type.AGREEMENT) {
        bodies.stream()
            .filter(body -> body.members().size() >= FEWEST_MEMBERS)
            .filter(body -> draft.cast().parties().containsKey(body.code()))
            .forEach(body ->
                drafts.stream()
                    .filter(meeting -> isSession(meeting, body, draft.cast()))
                    .findFirst()
                    .ifPresent(meeting -> {
                      draft.cast().parties().remove(body.code());
                      meeting.cast().parties().forEach(draft.cast()::party);
                    }));
      }
    }
  }

  /// A meeting of most members of a body, and of nobody else than those who are bound with it.
  private static boolean isSession(Draft meeting, NameEntry.Body body, Cast bound) {
    Set<String> met = meeting.cast().parties().keySet();
    Set<String> others = new HashSet<>(met);
    others.removeAll(body.members());
    Set<String> beside = new HashSet<>(bound.parties().keySet());
    beside.remove(body.code());
    return meeting.type() == Frame.Type.MEETING
        && others.equals(beside)
        && 2 * (met.size() - others.size()) > body.members().size();
  }

  private static boolean isOfMembers(Draft draft, BodyMention body) {
    return draft.cast().parties().size() >= FEWEST_MEMBERS
        && body.body().members().containsAll(draft.cast().parties().keySet());
  }
}
