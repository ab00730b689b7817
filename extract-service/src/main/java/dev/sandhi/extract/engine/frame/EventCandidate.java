package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.mention.Mention;
import java.util.List;
import java.util.Optional;

/// What one clause says of one event.
///
/// @param trigger the words of the predicate: `मुलाकात`, `हस्ताक्षर`
/// @param scope the part of the sentence whose times and places belong to the event
/// @param reach the scope with the clauses behind it that have no event of their own
/// @param statusWords the verb or cue that tells how the clause stands to the event
/// @param marker what the predicate is to another verb, where it is a noun: `दौरे पर`
/// @param referring it takes up an event told before (`इस बैठक में`) rather than telling of one
public record EventCandidate(
    Frame frame,
    TokenRange trigger,
    Sentence sentence,
    TokenRange scope,
    TokenRange reach,
    List<Argument> arguments,
    Optional<Instrument> instrument,
    Factuality factuality,
    TokenRange statusWords,
    boolean referring,
    Optional<CaseMarker> marker) {

  public EventCandidate {
    arguments = List.copyOf(arguments);
  }

  /// A mention in a role of the frame.
  public record Argument(Mention mention, CaseMarker marker, Role role) {}

  /// What an argument is to the event.
  public enum Role {
    PARTY,
    DESTINATION
  }

  /// The instrument of an agreement, as the clause names it.
  public record Instrument(TokenRange range, AgreementKind kind) {}
}
