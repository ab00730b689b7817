package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate.Argument;
import dev.sandhi.extract.engine.frame.EventCandidate.Role;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.PlaceMention;
import java.util.ArrayList;
import java.util.List;

/// Fills the roles of a frame from the marked phrases of a clause.
final class ArgumentReader {

  private final ClauseView view;
  private final Trigger trigger;
  private final TokenRange scope;
  private final List<Argument> arguments = new ArrayList<>();

  private ArgumentReader(ClauseView view, Trigger trigger, TokenRange scope) {
    this.view = view;
    this.trigger = trigger;
    this.scope = scope;
  }

  static List<Argument> read(ClauseView view, Trigger trigger, TokenRange scope) {
    ArgumentReader reader = new ArgumentReader(view, trigger, scope);
    reader.read();
    return reader.arguments;
  }

  private void read() {
    boolean subject = false;
    for (MarkedPhrase phrase : view.phrases()) {
      if (belongs(phrase)) {
        add(phrase);
        subject |= isSubject(phrase);
      }
    }
    if (!subject && scope.end() == trigger.range().end()) {
      subject = addSubjectBehind();
    }
    if (!subject && view.clause().opens() == null) {
      view.previous().ifPresent(this::inheritSubject);
    }
  }

  /// A phrase of the scope, or the subject of the clause before it.
  private boolean belongs(MarkedPhrase phrase) {
    if (isOfAnother(phrase)) {
      return false;
    }
    return scope.covers(phrase.range())
        || (isSubject(phrase)
            && view.clause().range().covers(phrase.range())
            && phrase.range().end() <= scope.start());
  }

  /// `मुलाकात के बाद शी जिनपिंग ने कहा`: whoever goes on was at the meeting.
  private boolean addSubjectBehind() {
    boolean added = false;
    for (MarkedPhrase phrase : view.phrases()) {
      if (phrase.range().start() >= scope.end()
          && view.clause().range().covers(phrase.range())
          && isSubject(phrase)) {
        add(phrase);
        added = true;
      }
    }
    return added;
  }

  /// Behind `बैठक में` only those who act belong to the meeting; the rest is of what they did.
  private boolean isOfAnother(MarkedPhrase phrase) {
    return trigger.marker().isPresent()
        && phrase.range().start() >= trigger.range().end()
        && !isSubject(phrase)
        && phrase.marker() != CaseMarker.BEHALF;
  }

  private void inheritSubject(Clause before) {
    for (MarkedPhrase phrase : view.phrases()) {
      if (before.range().covers(phrase.range()) && isSubject(phrase)) {
        add(phrase);
      }
    }
  }

  private void add(MarkedPhrase phrase) {
    if (trigger.frame().parties().contains(phrase.marker())) {
      phrase.mentions().forEach(m -> arguments.add(new Argument(m, phrase.marker(), Role.PARTY)));
    }
  }

  private static boolean isSubject(MarkedPhrase phrase) {
    return switch (phrase.mentions().getFirst()) {
      case PlaceMention _ -> phrase.marker() == CaseMarker.ERGATIVE;
      case Mention.PersonMention _,
          Mention.OfficeMention _,
          Mention.CountryMention _,
          Mention.BodyMention _,
          Mention.GroupMention _,
          Mention.PronounMention _ ->
          phrase.marker() == CaseMarker.ERGATIVE || phrase.marker() == CaseMarker.NOMINATIVE;
    };
  }
}
