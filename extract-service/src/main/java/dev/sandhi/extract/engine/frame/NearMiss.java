package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.TokenRange;
import java.util.Optional;

/// A predicate that stands in the text and makes no candidate, for those who write rules.
///
/// @param frame whose predicate it is; none where the words are listed as no event
public record NearMiss(Optional<Frame> frame, TokenRange predicate, Reason reason) {

  static NearMiss of(Frame frame, TokenRange predicate, Reason reason) {
    return new NearMiss(Optional.of(frame), predicate, reason);
  }

  /// Why the frame did not match.
  public enum Reason {
    NOT_AN_EVENT("listed in no-events.tsv"),
    NO_VERB("none of its verbs stands with it"),
    NO_INSTRUMENT("no instrument stands where the frame asks for one"),
    NO_GOAL("whoever just is somewhere is on no trip where no place is told"),
    NO_GUEST("what a host says is said to nobody here"),
    ONLY_A_SETTING("the gathering only frames what else the clause tells"),
    READ_BETTER("another frame reads more sides of the same agreement from these words"),
    OWNED("another predicate of the clause tells what became of this agreement"),
    TO_BE_TALKED_OVER("they agree to talk, and have no agreement"),
    TO_MEET_AGAIN("they decide to meet, and on nothing else"),
    ON_THE_WAY("it leads to the gathering that the clause invites to"),
    WITHIN_TALKS("it was talked over at the meeting that the clause tells of");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /// The reason as a writer of rules reads it.
    public String words() {
      return words;
    }
  }
}
