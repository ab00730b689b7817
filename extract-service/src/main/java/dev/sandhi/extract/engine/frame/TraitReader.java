package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.BodyMention;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/// Reads the traits of an event from the words around its predicate.
final class TraitReader {

  private static final int BACK_REFERENCE = 3;

  /// How many words, such as an ordinal, may part a body from its gathering.
  private static final int ORDINAL = 4;

  private final Grammar grammar;
  private final Gazetteer<Boolean> demonstratives =
      Gazetteer.of("lexicon/demonstratives.tsv", "word");
  private final Gazetteer<Boolean> cataphors = Gazetteer.of("lexicon/cataphors.tsv", "words");
  private final Gazetteer<Trait> phrases = new Gazetteer<>();
  private final Gazetteer<Boolean> regions = Gazetteer.of("lexicon/regions.tsv", "word");
  private final Gazetteer<Boolean> acceptances = Gazetteer.of("lexicon/acceptances.tsv", "word");
  private final Gazetteer<Boolean> groups = Gazetteer.of("lexicon/group-nouns.tsv", "word", "of");
  private final Gazetteer<Boolean> both = Gazetteer.of("lexicon/both-sides.tsv", "words");

  private final FurtherGuests further;

  TraitReader(Grammar grammar) {
    this.further = new FurtherGuests(grammar);
    this.grammar = grammar;
    for (Tsv.Row row : Tsv.read("lexicon/event-traits.tsv", "phrase", "trait")) {
      phrases.add(row.cell(0), row.oneOf(Trait.class, 1));
    }
  }

  Set<Trait> read(ClauseView view, Trigger trigger, TokenRange scope) {
    Set<Trait> traits = told(view, trigger, scope);
    if (trigger.frame().mutual() && isOfBoth(view)) {
      traits.add(Trait.MUTUAL);
    }
    if (isAccepted(view)) {
      traits.add(Trait.ACCEPTED);
    }
    traits.addAll(backwards(view, trigger));
    if (trigger.verb().filter(verb -> verb.has(Auxiliary.PROGRESSIVE)).isPresent()) {
      traits.add(Trait.ONGOING);
    }
    if (isOfBody(view, trigger) || isOfMembers(view, trigger) || isOfRegion(view, trigger)) {
      traits.add(Trait.GATHERING);
    }
    if (areMembers(view)) {
      traits.add(Trait.MEMBERS);
    }
    traits.addAll(oneByOne(view, trigger, scope));
    return traits;
  }

  /// Whether those whom somebody met were met apart from one another.
  private Set<Trait> oneByOne(ClauseView view, Trigger trigger, TokenRange scope) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (isSerial(view, trigger, scope)) {
      traits.add(Trait.SERIAL);
    }
    if (further.isTold(view, trigger)) {
      traits.add(Trait.FURTHER);
    }
    return traits;
  }

  /// How it takes up what was told before, or stands beside it.
  private Set<Trait> backwards(ClauseView view, Trigger trigger) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (isReferring(view, trigger)) {
      traits.add(Trait.REFERRING);
    }
    if (isPointed(view, trigger)) {
      traits.add(Trait.POINTED);
    }
    if (isBesideGathering(view, trigger)) {
      traits.add(Trait.BESIDE);
    }
    return traits;
  }

  /// The traits that are told by a phrase.
  private Set<Trait> told(ClauseView view, Trigger trigger, TokenRange scope) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (int at = scope.start(); at < scope.end(); at++) {
      phrases
          .longest(view.document(), at, scope.end())
          .ifPresent(match -> traits.addAll(match.entries()));
    }
    if (trigger.frame().says().record() == Frame.Type.AGREEMENT) {
      traits.remove(Trait.NEGOTIATING);
    }
    return traits;
  }

  /// `तय हुआ कि दोनों ओर की पुलिस गश्त करेगी`: what is decided is to be done by both.
  private boolean isOfBoth(ClauseView view) {
    int end = view.sentence().tokens().end();
    return view.following()
        .filter(clause -> clause.opens() == Grammar.Opens.COMPLEMENT)
        .map(clause -> new TokenRange(clause.range().start(), end))
        .filter(decided -> both.isIn(view.document(), decided))
        .isPresent();
  }

  /// `न्योता दिया, जिसे उन्होंने मान लिया`.
  private boolean isAccepted(ClauseView view) {
    int end = view.sentence().tokens().end();
    TokenRange behind = new TokenRange(Math.min(end, view.clause().range().end()), end);
    return acceptances.isIn(view.document(), behind)
        && behind.tokens().noneMatch(at -> isNegation(view.document(), at));
  }

  private boolean isNegation(Document document, int at) {
    return grammar.auxiliaries(document.token(at).key()).contains(Auxiliary.NEGATION);
  }

  /// `इस बैठक में`: a demonstrative stands just before the predicate or its ordinal.
  boolean isReferring(ClauseView view, Trigger trigger) {
    int start = view.clause().range().start();
    boolean bare = trigger.marker().isPresent() && trigger.range().start() == start;
    if (bare || trigger.frame().predicate().refers()) {
      return true;
    }
    return isPointed(view, trigger);
  }

  /// A noun may be pointed to, and no verb: `इसी हफ्ते वहां जा रहे हैं`.
  private boolean isPointed(ClauseView view, Trigger trigger) {
    if (trigger.isVerb()) {
      return false;
    }
    int start = view.clause().range().start();
    int first = Math.max(start, trigger.range().start() - BACK_REFERENCE);
    for (int at = trigger.range().start() - 1; at >= first; at--) {
      if (demonstratives.longest(view.document(), at, at + 1).isPresent()) {
        return cataphors.longest(view.document(), at, trigger.range().start()).isEmpty()
            && !isOfScene(view, trigger, at)
            && !isOfSubject(view, trigger, at);
      }
    }
    return false;
  }

  /// `इस विषय पर बातचीत`, `इस फैसले का स्वागत`: what is taken up is talked about or welcomed.
  private boolean isOfSubject(ClauseView view, Trigger trigger, int demonstrative) {
    int noun = demonstrative + 1;
    int predicate = trigger.range().start();
    return trigger.frame().says().record() == Frame.Type.MEETING
        && noun + 1 < predicate
        && grammar
            .markerAt(view.document(), noun + 1, predicate)
            .filter(marker ->
                marker == CaseMarker.TOPIC
                    || marker == CaseMarker.ABOUT
                    || marker == CaseMarker.GENITIVE && !isTold(view, noun))
            .isPresent();
  }

  /// Whether a word is an event or somebody.
  private static boolean isTold(ClauseView view, int token) {
    return view.triggers().stream().anyMatch(other -> other.range().contains(token))
        || view.phrases().stream().anyMatch(phrase -> phrase.range().contains(token));
  }

  /// `इसी समारोह में दस्तखत किए`: what is taken up is where they signed, and not what.
  private boolean isOfScene(ClauseView view, Trigger trigger, int demonstrative) {
    return trigger.frame().says().record() == Frame.Type.AGREEMENT
        && demonstrative + 2 < trigger.range().start()
        && grammar
            .markers()
            .all(view.document(), new TokenRange(demonstrative + 2, trigger.range().start()))
            .stream()
            .map(match -> match.entries().getFirst())
            .anyMatch(marker -> marker == CaseMarker.LOCATIVE || marker.isAdverbial());
  }

  /// `X से और बाद में Y से बात की`: each has a marker of its own; `इन देशों के नेताओं से` has one.
  private static boolean isSerial(ClauseView view, Trigger trigger, TokenRange scope) {
    return isSerial(view, trigger, CaseMarker.ABLATIVE, scope)
        || isSerial(view, trigger, CaseMarker.COMITATIVE, scope);
  }

  private static boolean isSerial(
      ClauseView view, Trigger trigger, CaseMarker marker, TokenRange scope) {
    int first = -1;
    for (MarkedPhrase phrase : view.phrases()) {
      if (phrase.marker() == marker
          && phrase.end() <= trigger.range().start()
          && phrase.isActing()
          && scope.covers(phrase.range())) {
        if (first >= 0 && phrase.end() != first) {
          return true;
        }
        first = phrase.end();
      }
    }
    return false;
  }

  /// `प्रशांत द्वीप मंच की 54वीं बैठक हुई`, `नाटो सम्मेलन में X ने कहा`: a body owns the gathering,
  /// and the clause tells of it or of who was there.
  private static boolean isOfBody(ClauseView view, Trigger trigger) {
    return trigger.frame().gathering()
        && trigger.marker().map(TraitReader::isThere).orElse(true)
        && isOwned(view, trigger, TraitReader::isBody);
  }

  /// `चीन-मध्य एशिया शिखर सम्मेलन`: of a whole part of the world, whose countries need not be
  /// named.
  private boolean isOfRegion(ClauseView view, Trigger trigger) {
    int noun = trigger.range().start();
    int first = Math.max(view.clause().range().start(), noun - ORDINAL - 2);
    return trigger.frame().gathering()
        && trigger.marker().map(TraitReader::isThere).orElse(true)
        && regions.isIn(view.document(), new TokenRange(first, noun));
  }

  /// `क्वाड देशों के विदेश मंत्री जुटेंगे`, `ब्रिक्स के ऊर्जा मंत्रियों ने चर्चा की`: its members
  /// meet.
  private static boolean isOfMembers(ClauseView view, Trigger trigger) {
    return trigger.frame().says().kind() == MeetingKind.MEETING
        && trigger.marker().isEmpty()
        && view.phrases().stream()
            .filter(phrase -> view.clause().range().covers(phrase.range()) && phrase.isSubject())
            .anyMatch(phrase ->
                phrase.mentions().getLast() instanceof OfficeMention office && isOfMembers(office));
  }

  /// `नाटो के सदस्य देश`, `ब्रिक्स के नेताओं ने`: the body itself does not act.
  private boolean areMembers(ClauseView view) {
    for (MarkedPhrase phrase : view.phrases()) {
      if (phrase.mentions().size() == 1
          && view.clause().range().covers(phrase.range())
          && phrase.isSubject()
          && areMembers(view.document(), phrase)) {
        return true;
      }
    }
    return false;
  }

  private boolean areMembers(Document document, MarkedPhrase phrase) {
    return switch (phrase.mentions().getFirst()) {
      case OfficeMention office ->
          isOfMembers(office)
              || isOfBody(office) && office.plural() && office.title().level() == Level.ANYBODY;
      case BodyMention body when body.body().kind() == NameEntry.Body.Kind.BODY ->
          endsInGroup(document, new TokenRange(body.range().end(), phrase.range().end()));
      default -> false;
    };
  }

  private boolean endsInGroup(Document document, TokenRange words) {
    return groups.all(document, words).stream()
        .anyMatch(group -> group.range().end() == words.end());
  }

  /// A body has no ministers of its own.
  private static boolean isOfMembers(OfficeMention office) {
    return isOfBody(office)
        && switch (office.title().level()) {
          case HEAD_OF_STATE, HEAD_OF_GOVERNMENT, MINISTER, DEPUTY_MINISTER -> true;
          default -> false;
        };
  }

  /// `आसियान सम्मेलन में X और Y ने हस्ताक्षर किए`: the gathering only frames what is told.
  boolean isFrame(ClauseView view, Trigger trigger) {
    return trigger.frame().gathering()
        && trigger
            .marker()
            .filter(marker -> marker == CaseMarker.LOCATIVE || marker.isAdverbial())
            .filter(marker -> !isThere(marker) || framesAnother(view, trigger))
            .isPresent()
        && !isAttended(view)
        && (isAside(trigger) && framesAnother(view, trigger)
            || isOwned(view, trigger, BodyMention.class::isInstance))
        && !isDoneTogether(view);
  }

  private static boolean isBesideGathering(ClauseView view, Trigger trigger) {
    for (Trigger other : view.triggers()) {
      if (other.range().end() <= trigger.range().start()
          && other.frame().gathering()
          && isAside(other)) {
        return true;
      }
    }
    return false;
  }

  /// `सम्मेलन के इतर X और Y ने हस्ताक्षर किए`.
  private static boolean isAside(Trigger gathering) {
    return gathering.marker().filter(marker -> marker == CaseMarker.ASIDE).isPresent();
  }

  /// `सम्मेलन में सात देशों ने दस्तखत किए`: what its members do together is done by the gathering.
  private boolean isDoneTogether(ClauseView view) {
    TokenRange clause = view.clause().range();
    return view.triggers().stream()
            .anyMatch(other -> other.frame().says().record() == Frame.Type.AGREEMENT)
        && clause.tokens().anyMatch(at -> isDoneByGroup(view.document(), clause, at));
  }

  /// `देशों ने`, `नेताओं ने`.
  private boolean isDoneByGroup(Document document, TokenRange clause, int at) {
    return groups
        .longest(document, at, clause.end())
        .map(group -> group.range().end())
        .filter(clause::contains)
        .filter(behind ->
            grammar.markers().word(document.token(behind).key()).contains(CaseMarker.ERGATIVE))
        .isPresent();
  }

  private static boolean isThere(CaseMarker marker) {
    return switch (marker) {
      case LOCATIVE, DURING, PURPOSE -> true;
      default -> false;
    };
  }

  /// Whether the clause tells of another event than a trip to the gathering.
  private static boolean framesAnother(ClauseView view, Trigger gathering) {
    return view.triggers().stream()
        .anyMatch(other ->
            !other.range().equals(gathering.range())
                && !other.frame().hosted()
                && other.frame().says().kind() != MeetingKind.VISIT);
  }

  private static boolean isAttended(ClauseView view) {
    return view.triggers().stream().anyMatch(other -> other.frame().predicate().refers());
  }

  private static boolean isOwned(ClauseView view, Trigger trigger, Predicate<Mention> owner) {
    int noun = trigger.range().start();
    return view.phrases().stream()
        .filter(phrase -> owner.test(phrase.mentions().getLast()))
        .filter(phrase -> phrase.end() <= noun && noun - phrase.end() <= ORDINAL)
        .anyMatch(phrase ->
            phrase.marker() == CaseMarker.GENITIVE
                || phrase.marker() == CaseMarker.COMPOUND
                || (phrase.marker() == CaseMarker.NOMINATIVE && noun - phrase.end() <= 1));
  }

  /// A body, or those of its members who hold one office: `क्वाड के विदेश मंत्रियों की बैठक`.
  private static boolean isBody(Mention mention) {
    return mention instanceof BodyMention
        || mention instanceof OfficeMention office && office.plural() && isOfBody(office);
  }

  private static boolean isOfBody(OfficeMention office) {
    return office.affiliations().size() == 1
        && !NameEntry.isCountry(office.affiliations().getFirst().code());
  }
}
