package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.text.FoldKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells whether a genitive owns the noun of a predicate, or another noun on the way to it.
///
/// The genitive agrees with what it owns: in `ईरान के कार्यक्रम पर चर्चा` Iran does not own the
/// talks, for they are feminine and would have `की`.
final class Genitives {

  /// How many words tell what a place is: `राजधानी`, `पर्यटन नगर`.
  private static final int APPOSITION = 2;

  private enum Gender {
    FEMININE,
    MASCULINE,
    /// Masculine, and before no postposition.
    DIRECT
  }

  /// How many words may describe the noun that an event is of: `बैठक की संयुक्त अध्यक्षता`.
  private static final int LONGEST_OWNER = 2;

  private final Grammar grammar;
  private final Map<String, Gender> markers = new HashMap<>();
  private final Set<String> masculine = new HashSet<>();

  Genitives(Grammar grammar) {
    this.grammar = grammar;
    for (Tsv.Row row : Tsv.read("lexicon/genitives.tsv", "word", "agrees")) {
      markers.put(FoldKey.listed(row.cell(0)), row.oneOf(Gender.class, 1));
    }
    for (Tsv.Row row : Tsv.read("lexicon/masculine-nouns.tsv", "noun")) {
      masculine.add(FoldKey.listed(row.cell(0)));
    }
  }

  /// Whether the owner's genitive, or the last of a chain such as `दोनों देशों के नेताओं की
  /// वार्ता`, agrees with the noun, and nothing parts them.
  boolean owns(ClauseView view, MarkedPhrase owner, Trigger trigger) {
    return !isCountryOfPlace(view, owner) && reaches(view, owner, trigger);
  }

  private boolean reaches(ClauseView view, MarkedPhrase owner, Trigger trigger) {
    Document document = view.document();
    int noun = trigger.range().start();
    int genitive = owner.end() - 1;
    boolean topic = false;
    int at = owner.end();
    while (at < noun) {
      int behind = behindName(view, owner, at);
      Optional<Gazetteer.Match<CaseMarker>> marker =
          behind > at ? Optional.empty() : grammar.markers().longest(document, at, noun);
      if (marker.isPresent()) {
        CaseMarker read = marker.get().entries().getFirst();
        if (read.isAdverbial() && read != CaseMarker.ABLATIVE) {
          return false;
        }
        topic |= isAbout(read);
        genitive = read == CaseMarker.GENITIVE ? at : genitive;
      }
      at = marker.map(match -> match.range().end()).orElse(Math.max(behind, at + 1));
    }
    return agrees(document, genitive, trigger)
        && !(topic && mayOwnTopic(owner, document, genitive, trigger));
  }

  /// Whether a genitive before `पर` may own what is talked about.
  private boolean mayOwnTopic(
      MarkedPhrase owner, Document document, int genitive, Trigger trigger) {
    return !isDirect(document, genitive) && (isOneCountry(owner) || isMasculine(document, trigger));
  }

  /// `रूस के कजान में सम्मेलन`, `कतर की राजधानी दोहा में बैठक`: the country owns the place.
  private static boolean isCountryOfPlace(ClauseView view, MarkedPhrase owner) {
    return owner.mentions().size() == 1
        && owner.mentions().getFirst() instanceof Mention.CountryMention country
        && view.phrases().stream()
            .filter(phrase -> phrase.range().start() >= owner.end())
            .findFirst()
            .filter(phrase -> phrase.range().start() <= owner.end() + APPOSITION)
            .map(phrase -> phrase.mentions().getFirst())
            .filter(Mention.PlaceMention.class::isInstance)
            .flatMap(place -> ((Mention.PlaceMention) place).country())
            .filter(country.code()::equals)
            .isPresent();
  }

  /// Whether an event is only what another noun is of: whoever does something about it, and does
  /// not hold it, need not be at it, `X ने सम्मेलन की तैयारी की`.
  static boolean isOwned(ClauseView view, Trigger trigger) {
    int noun = trigger.range().end() + 1;
    return trigger.marker().filter(marker -> marker == CaseMarker.GENITIVE).isPresent()
        && view.triggers().stream()
            .map(other -> other.range().start())
            .noneMatch(other -> noun <= other && other <= noun + LONGEST_OWNER);
  }

  private static boolean isAbout(CaseMarker marker) {
    return marker == CaseMarker.TOPIC || marker == CaseMarker.ABOUT;
  }

  /// The end of a phrase that begins here, with its marker if that is a genitive: what another name
  /// has in it or owns says nothing of this owner, `मोदी की नेपाल के प्रधानमंत्री के साथ बैठक`; but
  /// `रूस, भारत और चीन के समूह 'रिक' की बैठक` is theirs.
  private static int behindName(ClauseView view, MarkedPhrase owner, int at) {
    return view.phrases().stream()
        .filter(phrase -> phrase.range().start() == at)
        .findFirst()
        .map(phrase ->
            phrase.marker() != CaseMarker.GENITIVE || isOfMembers(owner, phrase)
                ? phrase.range().end()
                : phrase.end())
        .orElse(at);
  }

  private static boolean isOfMembers(MarkedPhrase owner, MarkedPhrase owned) {
    return owner.mentions().size() > 1
        && owned.mentions().getFirst() instanceof Mention.BodyMention;
  }

  /// `उनका हवाई अड्डे पर स्वागत किया`: what stands before a postposition is oblique, and would have
  /// `के`.
  private boolean isDirect(Document document, int genitive) {
    return markers.get(document.token(genitive).key()) == Gender.DIRECT;
  }

  private boolean agrees(Document document, int genitive, Trigger trigger) {
    Gender told = markers.get(document.token(genitive).key());
    return told == null || (told != Gender.FEMININE) == isMasculine(document, trigger);
  }

  private boolean isMasculine(Document document, Trigger trigger) {
    return masculine.contains(document.token(trigger.range().end() - 1).key());
  }

  /// `भारत की सुरक्षा पर चर्चा` is about India.
  private static boolean isOneCountry(MarkedPhrase owner) {
    return owner.mentions().size() == 1
        && (owner.mentions().getFirst() instanceof Mention.CountryMention
            || owner.mentions().getFirst() instanceof Mention.BodyMention);
  }
}
