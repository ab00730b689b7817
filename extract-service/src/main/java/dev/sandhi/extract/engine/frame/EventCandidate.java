package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.mention.Mention;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one clause says of one event.
///
/// @param trigger the words of the predicate: `मुलाकात`, `हस्ताक्षर`
/// @param scope the part of the sentence whose times and places belong to the event
/// @param reach the scope with the clauses behind it that have no event of their own
/// @param statusWords the verb or cue that tells how the clause stands to the event
/// @param antecedents whom the text spoke of before
/// @param traits what else the words around the predicate say
/// @param denied what becomes of an agreement by a predicate that the clause denies
/// @param marker what the predicate is to another verb, where it is a noun: `दौरे पर`
public record EventCandidate(
    Frame frame,
    TokenRange trigger,
    Sentence sentence,
    TokenRange scope,
    TokenRange reach,
    List<Argument> arguments,
    Antecedents antecedents,
    Optional<Instrument> instrument,
    Factuality factuality,
    TokenRange statusWords,
    Set<Trait> traits,
    Optional<AgreementStatus> denied,
    Optional<CaseMarker> marker) {

  public EventCandidate {
    arguments = List.copyOf(arguments);
    Set<Trait> told = EnumSet.noneOf(Trait.class);
    told.addAll(traits);
    traits = Collections.unmodifiableSet(told);
  }

  /// The scope with all that stands before it in the sentence.
  public TokenRange fromSentence() {
    return new TokenRange(sentence.tokens().start(), scope.end());
  }

  /// Whether somebody or something stands by a marker.
  public boolean has(CaseMarker marker) {
    for (Argument argument : arguments) {
      if (argument.marker() == marker) {
        return true;
      }
    }
    return false;
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /// The same with one more trait.
  EventCandidate with(Trait trait) {
    Set<Trait> all = EnumSet.of(trait);
    all.addAll(traits);
    return with(all);
  }

  /// The same as an item of a list: `इन समझौतों पर हस्ताक्षर हुए:` takes up none, but speaks of
  /// those below it.
  EventCandidate listed() {
    Set<Trait> all = EnumSet.of(Trait.LISTED);
    all.addAll(traits);
    all.removeAll(EnumSet.of(Trait.REFERRING, Trait.POINTED));
    return with(all);
  }

  private EventCandidate with(Set<Trait> others) {
    return new EventCandidate(
        frame,
        trigger,
        sentence,
        scope,
        reach,
        arguments,
        antecedents,
        instrument,
        factuality,
        statusWords,
        others,
        denied,
        marker);
  }

  private EventCandidate with(
      TokenRange words,
      TokenRange own,
      TokenRange reached,
      List<Argument> bound,
      Optional<Instrument> told) {
    return new EventCandidate(
        frame,
        words,
        sentence,
        own,
        reached,
        bound,
        antecedents,
        told,
        factuality,
        statusWords,
        traits,
        denied,
        marker);
  }

  /// Whether its predicate does something with an instrument that stands before it.
  boolean hasInstrumentBefore() {
    Frame.Instrument needed = frame.instrument();
    return (needed == Frame.Instrument.REQUIRED || needed == Frame.Instrument.ADJACENT)
        && instrument.filter(found -> found.range().end() <= trigger.start()).isPresent();
  }

  /// Another event that the same predicate tells of.
  ///
  /// @param words the part of the clause that tells of it alone
  EventCandidate of(TokenRange words, List<Argument> others) {
    return with(trigger, words, words.to(reach), others, instrument);
  }

  /// Whether it takes up an event told before rather than telling of one.
  public boolean referring() {
    return is(Trait.REFERRING);
  }

  /// Whether it speaks of those told before, and of nobody else: `वे मिले`, `ये नेता मिले`.
  public boolean namesNobody() {
    return arguments.stream()
        .allMatch(argument ->
            switch (argument.mention()) {
              case Mention.PronounMention _, Mention.GroupMention _ -> true;
              case Mention.OfficeMention office -> office.affiliations().isEmpty();
              case Mention.PersonMention _,
                  Mention.CountryMention _,
                  Mention.BodyMention _,
                  Mention.PlaceMention _ ->
                  false;
            });
  }

  /// Whom the text spoke of before the clause, the likeliest to be meant first.
  ///
  /// @param subjects those whom a sentence was about
  /// @param groups those who were named side by side
  public record Antecedents(List<Mention> subjects, List<List<Mention>> groups) {
    public Antecedents {
      subjects = List.copyOf(subjects);
      groups = List.copyOf(groups);
    }
  }

  /// This candidate with a reach to a token.
  EventCandidate reaching(int end) {
    TokenRange reached = new TokenRange(scope.start(), Math.max(scope.end(), end));
    return with(trigger, scope, reached, arguments, instrument);
  }

  /// What its predicate says of another instrument.
  ///
  /// @param words the words that stand for the predicate, and tell it from those of the others
  /// @param own the words that tell what this instrument is about
  EventCandidate of(Instrument other, TokenRange words, TokenRange own, List<Argument> bound) {
    return with(words, scope, own, bound, Optional.of(other));
  }

  /// A mention in a role of the frame.
  public record Argument(Mention mention, CaseMarker marker, Role role) {}

  /// What an argument is to the event.
  public enum Role {
    PARTY,
    DESTINATION
  }

  /// The instrument of an agreement, as the clause names it.
  ///
  /// @param range the word for it
  /// @param phrase the word with what belongs to it before: `रक्षा सहयोग का दस वर्षीय समझौता`
  public record Instrument(TokenRange range, TokenRange phrase, AgreementKind kind) {}
}
