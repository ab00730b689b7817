package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.text.FoldKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A case frame: a predicate, the case markers of those who take part, and what it says.
///
/// This is the shape of a file under `hi/frames` above its examples: see [FrameFile].
///
/// @param frame the name, as it stands in evidence: `meeting/mulakat-karna`
/// @param says what kind of record, and with which fixed values
/// @param parties by which markers those who take part stand
/// @param people whether only people take part, so that a country by its name alone does not
/// @param destination by which markers the goal of a trip stands
/// @param instrument how the frame finds the instrument of an agreement
/// @param of which kinds the instrument may be of; any, where none is listed
/// @param marked by which markers the instrument stands; any, where none is listed
/// @param mutual whether both sides must act together in the clause: `दोनों देशों ने फैसला किया`
/// @param signers whether those who act are the people who sign
/// @param papers whether words that are no commitment by themselves count too, because the
///   predicate makes them one: `दस्तावेज पर हस्ताक्षर`
/// @param progressive what `रहा है` means: a trip that is being made is still to come
/// @param perfective what it means that it was done: whoever was called is still to come
/// @param obliged what it means that it should be done: whoever is to be sent is called for
/// @param denied what it means that it will not take place: what was to be is called off
/// @param hosted whether it counts only between a guest on a visit and somebody of the country
/// @param arrival whether whoever comes without a goal comes to where the news is from
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
    List<AgreementKind> of,
    List<CaseMarker> marked,
    boolean papers,
    boolean signers,
    boolean mutual,
    Factuality progressive,
    Factuality perfective,
    Factuality obliged,
    Factuality denied,
    boolean hosted,
    boolean arrival,
    boolean gathering,
    boolean each) {

  public Frame {
    parties = listed(parties);
    destination = listed(destination);
    of = listed(of);
    marked = listed(marked);
    instrument = instrument == null ? Instrument.NONE : instrument;
    obliged = obliged == null ? Factuality.DESIRED : obliged;
    perfective = perfective == null ? Factuality.HELD : perfective;
    progressive = progressive == null ? Factuality.HELD : progressive;
    denied = denied == null ? Factuality.NEGATED : denied;
  }

  /// `ब्रसेल्स में थे`, but not `ब्रसेल्स में सहमत थे`: whoever stays is told by the place alone.
  public boolean isStay() {
    return destination.size() == 1 && destination.getFirst() == CaseMarker.LOCATIVE;
  }

  /// Whether its instrument may be of a kind.
  public boolean mayBe(@Nullable AgreementKind kind) {
    return of.isEmpty() || kind != null && of.contains(kind);
  }

  /// Whether a marker may stand behind its instrument.
  boolean mayMark(CaseMarker marker) {
    return marked.isEmpty() || marked.contains(marker);
  }

  /// Whether one of the words that it asks for stands there.
  boolean isPlaced(Document document, TokenRange words) {
    for (int at = words.start(); at < words.end(); at++) {
      if (predicate.where().contains(document.token(at).key())) {
        return true;
      }
    }
    return false;
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
    /// It stands just before the predicate, or is what the predicate is about: `समझौते पर बातचीत`.
    ADJACENT,
    /// It stands just behind the predicate: `जारी संयुक्त बयान`.
    FOLLOWING,
    /// As `ADJACENT`; where none stands there, the agreement is what the frame says.
    OPTIONAL
  }

  /// The values that the frame fixes. The kind of an agreement comes from its instrument.
  ///
  /// @param planned the status of an agreement where the clause tells of what is to come: a
  ///   promised loan is agreed
  /// @param several the status of several agreements together: those that are sealed are signed
  /// @param ongoing the status of an agreement that is being made: `अंतिम रूप दे रहे हैं`
  /// @param ratified its status where a parliament does so: what it approves was concluded before
  /// @param denied the status of an agreement where the clause denies its predicate, by the verb:
  ///   `हस्ताक्षर नहीं किए` is a refusal, `हस्ताक्षर नहीं हुए` a signing that is still to come
  public record Says(
      Type record,
      @Nullable MeetingKind kind,
      @Nullable MeetingMode mode,
      @Nullable AgreementKind form,
      @Nullable AgreementStatus status,
      @Nullable AgreementStatus planned,
      @Nullable AgreementStatus several,
      @Nullable AgreementStatus ongoing,
      @Nullable AgreementStatus ratified,
      Map<String, AgreementStatus> denied) {
    public Says {
      denied = denied == null ? Map.of() : Map.copyOf(denied);
    }
  }

  /// Nouns with the verbs that make them a predicate; or, with no nouns, verbs alone.
  ///
  /// @param nominal whether the noun founds an event without any verb of its own: `बैठक के बाद`
  /// @param headline whether it does so in headlines: `दोनों देशों में तीन समझौते`
  /// @param refers whether it always takes up an event told before: `इसमें भाग लिया`
  /// @param mediated those of the verbs whose subject brings others together: `समझौता कराया`
  /// @param intransitive whether its verb takes no `ने`: whoever has one does something else
  /// @param beginnings words by which a trip begins at a place: `दौरा पेरिस से शुरू हुआ`
  /// @param vehicles what somebody travels in: `मोदी का विमान पेरिस में उतरा`
  /// @param where words of which one must stand in the clause, and then no other frame has the
  ///   noun: `हवाई अड्डे पर उनका स्वागत किया`; a verb alone counts only there: `2031 तक बढ़ाया`
  /// @param weak whether the noun gives way to one that owns it: `वार्ता का अगला दौर`
  public record Predicate(
      List<String> nouns,
      List<String> verbs,
      List<String> mediated,
      List<String> beginnings,
      List<String> vehicles,
      List<String> where,
      boolean nominal,
      boolean headline,
      boolean refers,
      boolean weak,
      boolean intransitive) {
    public Predicate {
      mediated = listed(mediated);
      beginnings = listed(beginnings).stream().map(FoldKey::of).toList();
      vehicles = listed(vehicles).stream().map(FoldKey::of).toList();
      where = listed(where).stream().map(FoldKey::of).toList();
      nouns = listed(nouns);
      verbs = listed(verbs);
    }
  }
}
