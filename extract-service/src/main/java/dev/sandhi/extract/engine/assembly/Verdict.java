package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a candidate, for those who write rules.
///
/// @param parties the parties that it was read with
/// @param founder the predicate of the record that it adds to
public record Verdict(
    EventCandidate candidate, Outcome outcome, List<String> parties, @Nullable TokenRange founder) {

  public Verdict {
    parties = List.copyOf(parties);
  }

  /// A record, a part of one, or the reason why it is neither.
  public enum Outcome {
    FOUNDS("a record"),
    ADDS("to a record told before"),
    NO_EVENT("the clause tells of no event: it is denied, or only wanted"),
    TOO_FEW_PARTIES("fewer than two parties are known"),
    TAKES_UP_NOTHING("it takes up an event that was not told before"),
    ONE_SIDED(
        "the frame is mutual and not both sides act in the clause, or people of no office are met"),
    NEGOTIATION("talks about an agreement are that agreement, unless day and place are told"),
    NO_GUEST("the frame is hosted, and nobody here is on a visit in the country of the other"),
    NO_TRAVELLER("nobody is known who travels for a country"),
    NO_GOAL("no goal of the trip is known"),
    AT_HOME("the goal is the country that the traveller comes from"),
    NO_PARTICULAR("no particular agreement is spoken of, or talks that are over"),
    ONLY_CITED("an agreement told before is only cited"),
    NO_INSTRUMENT("no agreement is named, and none was told just before"),
    NO_KIND("of what kind the agreement is, is not told"),
    PRIVATE("the article is of sport, firms, courts or the like, and nobody holds an office"),
    CLAIM("the article examines a claim");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /// The outcome as a writer of rules reads it.
    public String words() {
      return words;
    }

    /// Whether a record holds what the candidate tells.
    public boolean isRecord() {
      return this == FOUNDS || this == ADDS;
    }
  }
}
