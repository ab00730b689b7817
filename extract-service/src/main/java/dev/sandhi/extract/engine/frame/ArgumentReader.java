package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate.Argument;
import dev.sandhi.extract.engine.frame.EventCandidate.Role;
import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.VerbForm;
import dev.sandhi.extract.engine.mention.Mention.BodyMention;
import dev.sandhi.extract.engine.mention.Mention.CountryMention;
import dev.sandhi.extract.engine.mention.Mention.GroupMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Mention.PronounMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fills the roles of a frame from the marked phrases of a clause.
final class ArgumentReader {

  private final Grammar grammar;
  private final Genitives genitives;

  ArgumentReader(Grammar grammar) {
    this.grammar = grammar;
    this.genitives = new Genitives(grammar);
  }

  /// @param head what the event is called, with what belongs to it: `भारत और ईरान का समझौता`
  List<Argument> read(ClauseView view, Trigger trigger, TokenRange scope, TokenRange head) {
    Roles roles = new Roles(view, trigger, scope, head);
    roles.fill();
    return roles.arguments;
  }

  /// The roles of one predicate.
  private final class Roles {
    private final ClauseView view;
    private final Trigger trigger;
    private final TokenRange scope;
    private final TokenRange head;
    private final Label label;
    private final List<Argument> arguments = new ArrayList<>();

    Roles(ClauseView view, Trigger trigger, TokenRange scope, TokenRange head) {
      this.view = view;
      this.trigger = trigger;
      this.scope = scope;
      this.head = head;
      this.label = new Label(view, trigger, scope);
    }

    void fill() {
      boolean subject = false;
      for (MarkedPhrase phrase : view.phrases()) {
        if (belongs(phrase)) {
          add(phrase);
          subject |= phrase.isSubject();
        }
      }
      if (!subject && scope.end() == trigger.range().end() && !isPrelude()) {
        subject = addSubjectBehind();
      }
      if (!subject && !hasStranger()) {
        inheritSubject();
      }
      if (arguments.isEmpty()) {
        addThoseBound();
      } else {
        arguments.addAll(Addressees.of(view, trigger, arguments));
      }
    }

    /// `तय हुआ कि दोनों देश …`: whom it is told of that they will act have decided it.
    private void addThoseBound() {
      boolean decided =
          trigger.frame().instrument() == Frame.Instrument.OPTIONAL
              && trigger.verb().isPresent()
              && view.clause().range().tokens().noneMatch(this::isErgative);
      view.following()
          .filter(clause -> decided && clause.opens() == Grammar.Opens.COMPLEMENT)
          .ifPresent(clause ->
              view.phrases().stream()
                  .filter(phrase -> clause.range().covers(phrase.range()) && phrase.isSubject())
                  .flatMap(phrase -> phrase.mentions().stream())
                  .forEach(
                      one -> arguments.add(new Argument(one, CaseMarker.BETWEEN, Role.PARTY))));
    }

    private boolean isErgative(int token) {
      String key = view.document().token(token).key();
      return grammar.markers().word(key).contains(CaseMarker.ERGATIVE);
    }

    /// A phrase of the scope, or the subject of the clause before it.
    private boolean belongs(MarkedPhrase phrase) {
      boolean near =
          scope.covers(phrase.range())
              || (phrase.isSubject()
                  && view.clause().range().covers(phrase.range())
                  && phrase.range().end() <= scope.start());
      return near
          && !(isMediator(phrase)
              || isOfAnother(phrase)
              || isOwnerOfAnother(phrase)
              || isOfAnotherGathering(phrase)
              || isOrigin(phrase)
              || label.is(phrase));
    }

    /// `संधि पर लुकाशेंको और पुतिन के दस्तखत`: whose signatures they are, they sign.
    private boolean isSignature(MarkedPhrase phrase) {
      return phrase.marker() == CaseMarker.GENITIVE
          && trigger.frame().signers()
          && trigger.frame().instrument() == Frame.Instrument.REQUIRED
          && phrase.end() == trigger.range().start();
    }

    /// Behind `बैठक में` only those who act belong to the meeting; the rest is of what they did.
    /// And what owns another noun does not own the meeting.
    private boolean isOfAnother(MarkedPhrase phrase) {
      boolean behind = phrase.range().start() >= trigger.range().end();
      boolean ofAnotherVerb =
          behind
              && trigger.marker().isPresent()
              && !phrase.isSubject()
              && phrase.marker() != CaseMarker.BEHALF;
      boolean ofAnotherNoun =
          phrase.marker() == CaseMarker.GENITIVE
              && trigger.frame().says().kind() == MeetingKind.MEETING
              && !isOwnerOfInfinitive(phrase)
              && !(behind ? isLast(phrase) : genitives.owns(view, phrase, trigger));
      return ofAnotherVerb || ofAnotherNoun || isOfNonFinite(phrase);
    }

    /// `X के लौटने के बाद Y ने Z को फोन किया`: who does what an infinitive before the noun says.
    private boolean isOfInfinitive(MarkedPhrase phrase) {
      int end = trigger.range().start();
      return view.clause().verbs().stream()
          .filter(verb -> verb.form() == VerbForm.INFINITIVE && !verb.isFinite())
          .filter(verb -> !trigger.verb().equals(Optional.of(verb)))
          .anyMatch(verb -> verb.range().start() == phrase.end() && verb.range().end() < end);
    }

    private boolean isOfNonFinite(MarkedPhrase phrase) {
      return phrase.marker() == CaseMarker.GENITIVE
          && (isOfParticiple(phrase) || isOfInfinitive(phrase));
    }

    /// `आसियान की अध्यक्षता कर रहे मलेशिया में बैठक`: what a participle before the noun is about.
    private boolean isOfParticiple(MarkedPhrase phrase) {
      int end = trigger.range().start();
      return view.triggers().stream()
          .filter(other -> other.range().start() == phrase.end())
          .flatMap(other -> other.verb().stream())
          .anyMatch(verb -> isParticiple(verb) && verb.range().end() < end);
    }

    private static boolean isParticiple(VerbGroup verb) {
      return verb.attributive() || verb.has(Auxiliary.PROGRESSIVE) && !verb.isFinite();
    }

    /// `विदेश मंत्री का उनसे मिलना`, `के मिलने की संभावना`, `दोनों के आमने-सामने बैठने`: an
    /// infinitive has its agent in the genitive.
    private boolean isOwnerOfInfinitive(MarkedPhrase phrase) {
      int predicate = trigger.range().start();
      return (trigger.isVerb() ? phrase.end() <= predicate : phrase.end() == predicate)
          && trigger.verb().filter(verb -> verb.form() == VerbForm.INFINITIVE).isPresent()
          && phrase.isActing();
    }

    /// `जी-7 सम्मेलन से इतर मुलाकात`: the body holds the other event; and `X ने सम्मेलन की तैयारी
    /// की` tells of what he does about one.
    private boolean isOfAnotherGathering(MarkedPhrase phrase) {
      if (phrase.marker() == CaseMarker.ERGATIVE && Genitives.isOwned(view, trigger)) {
        return true;
      }
      return isBody(phrase)
          && view.triggers().stream()
              .filter(other -> other.frame().gathering() && !other.range().equals(trigger.range()))
              .anyMatch(other ->
                  other.range().start() == phrase.end()
                      && other.range().end() <= trigger.range().start());
    }

    /// `सम्मेलन में हिस्सा लेने वियतनाम से यहां पहुंचे`: where somebody comes from.
    private boolean isOrigin(MarkedPhrase phrase) {
      return phrase.marker() == CaseMarker.ABLATIVE
          && trigger.frame().says().kind() == MeetingKind.MEETING
          && phrase.mentions().stream().allMatch(CountryMention.class::isInstance)
          && view.triggers().stream()
              .filter(other -> other.isVerb() && !other.verb().equals(trigger.verb()))
              .filter(other -> other.frame().says().kind() == MeetingKind.VISIT)
              .anyMatch(other -> other.range().start() >= phrase.end());
    }

    private static boolean isBody(MarkedPhrase phrase) {
      return phrase.marker() == CaseMarker.NOMINATIVE
          && phrase.mentions().getLast() instanceof BodyMention;
    }

    /// `मुलाकात हुई हार्पर और पुतिन की`, `सबसे लंबी मुलाकात हार्पर और पुतिन की रही`: the owner
    /// stands behind, and nothing that it could own.
    private boolean isLast(MarkedPhrase phrase) {
      int next = phrase.end();
      return next >= view.clause().range().end()
          || view.document().token(next).kind() == Token.Kind.MARK
          || view.clause().verbs().stream()
              .anyMatch(verb -> verb.range().start() == next && !verb.attributive());
    }

    /// `भारत का समझौता` binds India, `भारत की कंपनी ने समझौता किया` does not.
    private boolean isOwnerOfAnother(MarkedPhrase phrase) {
      if (isInitials(phrase)) {
        return true;
      }
      return !isSignature(phrase)
          && phrase.marker() == CaseMarker.GENITIVE
          && trigger.frame().says().record() == Frame.Type.AGREEMENT
          && (!head.covers(phrase.range()) || ownsStranger(phrase) || ownsTopic(phrase));
    }

    /// `यूक्रेन के सवाल पर बंटे देश घोषणापत्र पर राजी हुए`: the question is of another country.
    private boolean ownsTopic(MarkedPhrase phrase) {
      int noun = phrase.end();
      return noun + 1 < head.end() - 1
          && grammar
              .markerAt(view.document(), noun + 1, head.end())
              .filter(marker -> marker == CaseMarker.TOPIC)
              .isPresent();
    }

    /// `भारत और नेपाल के तस्करों के बीच सौदा`: what the countries own is the side; but a state may
    /// sign with a foreign company.
    private boolean ownsStranger(MarkedPhrase phrase) {
      int end = trigger.range().start();
      for (int at = phrase.end() + 1; at < end; at++) {
        Optional<Gazetteer.Match<CaseMarker>> marker =
            grammar.markers().longest(view.document(), at, end);
        if (marker.filter(found -> isPartner(found.entries().getFirst())).isPresent()) {
          int behind = marker.get().range().end();
          return view.phrases().stream().noneMatch(other -> other.end() == behind);
        }
      }
      return false;
    }

    private boolean isPartner(CaseMarker marker) {
      return marker == CaseMarker.BETWEEN || marker == CaseMarker.COMITATIVE && !hasAgent();
    }

    private boolean hasAgent() {
      return view.phrases().stream()
          .filter(phrase -> scope.covers(phrase.range()))
          .filter(phrase -> phrase.marker() == CaseMarker.ERGATIVE)
          .anyMatch(phrase -> !(phrase.mentions().getFirst() instanceof PersonMention));
    }

    /// `मुक्त व्यापार समझौता (AfCFTA)`: what stands in the bracket is the agreement itself.
    private boolean isInitials(MarkedPhrase phrase) {
      return trigger.frame().says().record() == Frame.Type.AGREEMENT
          && phrase.range().start() == head.end() + 1
          && view.document().token(head.end()).is("(");
    }

    /// Who had others agree: `ओमान ने समझौता कराया`; or had those meet who are only taken up: `उसने
    /// दोनों को एक मेज पर बिठाया`. Who is named with them sat at the table.
    private boolean isMediator(MarkedPhrase phrase) {
      return phrase.marker() == CaseMarker.ERGATIVE
          && trigger
              .verb()
              .filter(verb -> trigger.frame().predicate().mediated().contains(verb.lemma()))
              .isPresent()
          && (trigger.frame().says().record() == Frame.Type.AGREEMENT || areTakenUp());
    }

    /// Whether a pronoun or `दोनों` stands for those whom somebody brings together.
    private boolean areTakenUp() {
      return view.phrases().stream()
          .filter(phrase -> scope.covers(phrase.range()))
          .filter(phrase -> phrase.marker() == CaseMarker.ACCUSATIVE)
          .map(phrase -> phrase.mentions().getFirst())
          .anyMatch(
              mention -> mention instanceof GroupMention || mention instanceof PronounMention);
    }

    /// `भारत-पाक में समझौता`: two countries are the sides, and not where it is made.
    private boolean isPair(MarkedPhrase phrase) {
      return phrase.marker() == CaseMarker.LOCATIVE
          && trigger.frame().says().record() == Frame.Type.AGREEMENT
          && phrase.mentions().size() > 1
          && phrase.mentions().stream()
              .allMatch(mention ->
                  mention instanceof CountryMention country
                          && country.form() == CountryMention.Form.NAME
                      || mention instanceof BodyMention);
    }

    /// `बैठक से पहले X ने …`: whoever acts need not have been at it.
    private boolean isPrelude() {
      return trigger
          .marker()
          .filter(marker ->
              marker == CaseMarker.BEFORE
                  || marker == CaseMarker.ASIDE
                  || marker == CaseMarker.PURPOSE)
          .isPresent();
    }

    /// `मुलाकात के बाद शी जिनपिंग ने कहा`: whoever goes on was at the meeting.
    private boolean addSubjectBehind() {
      boolean added = false;
      for (MarkedPhrase phrase : view.phrases()) {
        if (phrase.range().start() >= scope.end()
            && view.clause().range().covers(phrase.range())
            && phrase.isSubject()) {
          add(phrase);
          added = true;
        }
      }
      return added;
    }

    /// `मोदी पहुंचे, बच्चों ने स्वागत किया`: whoever acts here is nobody that is known, and so not
    /// who acted before.
    private boolean hasStranger() {
      return scope
          .tokens()
          .filter(this::isErgative)
          .anyMatch(at -> view.phrases().stream().noneMatch(phrase -> phrase.end() == at + 1));
    }

    /// `X ने Y से बात की और Z से मिले`: clauses in a row share their subject.
    private void inheritSubject() {
      boolean found = false;
      for (int i = view.index(); i > 0 && !found && goesOn(view.clauses().get(i)); i--) {
        Clause before = view.clauses().get(i - 1);
        for (MarkedPhrase phrase : view.phrases()) {
          if (before.range().covers(phrase.range())
              && phrase.isSubject()
              && !label.is(phrase)
              && !(isBody(phrase) && before.range().tokens().anyMatch(this::isErgative))) {
            add(phrase);
            found = true;
          }
        }
      }
    }

    /// Whether whoever the clause before is about is still spoken of: `X पास खड़े थे, जो इस वार्ता
    /// में साथ थे`.
    private boolean goesOn(Clause clause) {
      int before = clause.range().start() - 1;
      return clause.opens() == null
          || clause.opens() == Grammar.Opens.RELATIVE
              && before >= 0
              && view.document().token(before).is(",");
    }

    /// `X ने Y से मिलकर कहा`: only such a participle, or an infinitive, can have an agent with
    /// `ने`.
    private boolean isAgentOfAnother(MarkedPhrase phrase) {
      return phrase.marker() == CaseMarker.ERGATIVE
          && trigger.frame().predicate().intransitive()
          && trigger.verb().filter(VerbGroup::isFinite).isPresent();
    }

    /// `राष्ट्रपति X की मेजबानी में हुए सम्मेलन में`, `X की अध्यक्षता में`: a person who hosts or
    /// presides is there.
    private boolean isHosting(MarkedPhrase phrase) {
      return (phrase.marker() == CaseMarker.HOST || phrase.marker() == CaseMarker.CHAIR)
          && trigger.frame().gathering()
          && phrase.mentions().stream().allMatch(PersonMention.class::isInstance);
    }

    private void add(MarkedPhrase phrase) {
      Frame frame = trigger.frame();
      if ((frame.parties().contains(phrase.marker()) || isPair(phrase) || isHosting(phrase))
          && (!frame.people() || phrase.isActing())
          && !isAgentOfAnother(phrase)) {
        boolean government = phrase.delegated() && phrase.marker() == CaseMarker.GENITIVE;
        CaseMarker acting = isSignature(phrase) ? CaseMarker.AGENT : phrase.marker();
        CaseMarker marker = government ? CaseMarker.BEHALF : acting;
        phrase.mentions().forEach(m -> arguments.add(new Argument(m, marker, Role.PARTY)));
      }
    }
  }
}
