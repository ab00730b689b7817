package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A case frame: a predicate, the case markers of those who take part, and what it says.
///
/// This is the shape of a file under `hi/frames`. A frame without two examples and a
/// counter-example does not load.
///
/// @param frame the name, as it stands in evidence: `meeting/mulakat-karna`
/// @param says what kind of record, and with which fixed values
/// @param parties by which markers those who take part stand
/// @param people whether only people take part, so that a country by its name alone does not
/// @param destination by which markers the goal of a trip stands
/// @param instrument how the frame finds the instrument of an agreement
/// @param progressive what `रहा है` means: a trip that is being made is still to come
/// @param denied what it means that it will not take place: what was to be is called off
/// @param gathering whether a body may hold it by itself: `नाटो की बैठक हुई`
/// @param each whether several guests from different countries were met one by one
public record Frame(
    String frame,
    Says says,
    Predicate predicate,
    List<CaseMarker> parties,
    boolean people,
    List<CaseMarker> destination,
    Instrument instrument,
    Factuality progressive,
    Factuality denied,
    boolean gathering,
    boolean each,
    List<Example> examples,
    List<Counterexample> counterexamples) {

  public Frame {
    parties = listed(parties);
    destination = listed(destination);
    examples = listed(examples);
    counterexamples = listed(counterexamples);
    instrument = instrument == null ? Instrument.NONE : instrument;
    progressive = progressive == null ? Factuality.HELD : progressive;
    denied = denied == null ? Factuality.NEGATED : denied;
  }

  /// What a file leaves out is empty.
  private static <T> List<T> listed(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /// The kinds of record that a frame can found.
  public enum Type {
    MEETING,
    AGREEMENT
  }

  /// How a frame finds the instrument of an agreement.
  public enum Instrument {
    /// It tells of no instrument.
    NONE,
    /// The predicate's noun is the instrument: `समझौता हुआ`.
    SELF,
    /// It stands in the clause, or is taken up by `इस पर`.
    REQUIRED,
    /// It stands just before the predicate: `समझौते पर बातचीत`.
    ADJACENT,
    /// Where none stands in the clause, the agreement is what the frame says.
    OPTIONAL
  }

  /// The values that the frame fixes. The kind of an agreement comes from its instrument.
  public record Says(
      Type record,
      @Nullable MeetingKind kind,
      @Nullable MeetingMode mode,
      @Nullable AgreementKind form,
      @Nullable AgreementStatus status) {}

  /// Nouns with the verbs that make them a predicate; or, with no nouns, verbs alone.
  ///
  /// @param nominal whether the noun founds an event without any verb of its own: `बैठक के बाद`
  /// @param refers whether it always takes up an event told before: `इसमें भाग लिया`
  /// @param weak whether the noun gives way to one that owns it: `वार्ता का अगला दौर`
  public record Predicate(
      List<String> nouns, List<String> verbs, boolean nominal, boolean refers, boolean weak) {
    public Predicate {
      nouns = listed(nouns);
      verbs = listed(verbs);
    }
  }

  /// A sentence that the frame must read, and what must come of it.
  public record Example(
      String text, @Nullable String en, @Nullable String published, Map<String, Object> expect) {}

  /// A sentence that the frame must not read so, and why.
  public record Counterexample(String text, String because, @Nullable String published) {}
}
