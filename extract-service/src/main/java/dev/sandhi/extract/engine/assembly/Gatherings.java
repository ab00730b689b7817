package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.text.FoldKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads the name of a gathering and its number in the series: `21वें भारत-रूस वार्षिक शिखर
/// सम्मेलन`.
final class Gatherings {

  /// How many words before the noun the number may stand.
  private static final int REACH = 10;

  /// How many words may part a body from what it holds: `ब्रिक्स देशों की बैठक`.
  private static final int NAME_REACH = 3;

  /// The sentences that say what an article is about, its headline among them.
  private static final int HEAD = 4;

  /// Fewer members hold no gathering that others meet at.
  private static final int FEWEST_MEMBERS = 3;

  private enum Sort {
    INSTITUTION,
    MEETING
  }

  private final Grammar grammar;
  private final Gazetteer<Sort> nouns = new Gazetteer<>();
  private final Map<String, Integer> ordinals = new HashMap<>();

  /// `पहली` may be any first one, `पहले` is mostly "before", `दूसरे` mostly "other".
  private final Set<String> vague = new HashSet<>();

  private final Set<String> suffixes = new HashSet<>();

  Gatherings(Grammar grammar) {
    this.grammar = grammar;
    for (Tsv.Row row : Tsv.read("lexicon/gatherings.tsv", "surface", "sort")) {
      nouns.add(row.cell(0), row.oneOf(Sort.class, 1));
    }
    for (Tsv.Row row : Tsv.read("lexicon/ordinals.tsv", "surface", "value", "gender")) {
      int value = Integer.parseInt(row.cell(1));
      ordinals.put(FoldKey.listed(row.cell(0)), value);
      if (value == 1 || value == 2 && row.cell(2).equals("masculine")) {
        vague.add(FoldKey.listed(row.cell(0)));
      }
    }
    for (Tsv.Row row : Tsv.read("lexicon/ordinal-suffixes.tsv", "surface", "kind")) {
      if (row.cell(1).equals("ordinal")) {
        suffixes.add(FoldKey.listed(row.cell(0)));
      }
    }
  }

  /// The number of the gathering that a clause tells of. Where it only frames another event, `41वें
  /// सम्मेलन के दौरान`, or is of a name, `चार्ल्स तृतीय`, the number is not that event's.
  Optional<Told<Integer>> ordinal(AnnotatedDocument annotated, EventCandidate candidate) {
    TokenRange noun = candidate.trigger();
    Optional<Sort> sort = sort(annotated.document(), noun);
    if (sort.isEmpty() || candidate.marker().filter(CaseMarker::isAdverbial).isPresent()) {
      return Optional.empty();
    }
    int first = Math.max(candidate.scope().start(), noun.start() - REACH);
    for (int at = noun.start() - 1; at >= first; at--) {
      Optional<Told<Integer>> number =
          annotated.isNamed(at) ? Optional.empty() : numberAt(annotated.document(), at, first);
      if (number.isPresent()) {
        TokenRange between = new TokenRange(number.get().words().end(), noun.start());
        boolean certain =
            sort.get() == Sort.INSTITUTION
                || isNamed(annotated, between)
                || !vague.contains(annotated.document().token(at).key());
        return number.filter(_ -> certain && !isBroken(annotated.document(), between));
      }
    }
    return ofRound(annotated.document(), noun, candidate.sentence().tokens().end());
  }

  /// `परामर्श का दूसरा दौर`: the number stands between what is held and the word for its round.
  private Optional<Told<Integer>> ofRound(Document document, TokenRange noun, int end) {
    int first = noun.end() + 1;
    return grammar
        .markerAt(document, noun.end(), end)
        .filter(marker -> marker == CaseMarker.GENITIVE)
        .flatMap(_ ->
            IntStream.range(first, Math.min(end, first + 2))
                .mapToObj(at -> numberAt(document, at, first))
                .flatMap(Optional::stream)
                .findFirst())
        .filter(number -> nouns.longest(document, number.words().end(), end).isPresent());
  }

  /// `पहली टू प्लस टू वार्ता`: a name in quotes or of a party stands before the noun.
  private static boolean isNamed(AnnotatedDocument annotated, TokenRange words) {
    for (int at = words.start(); at < words.end(); at++) {
      Token token = annotated.document().token(at);
      if (token.is("'") || token.is("\"")) {
        return true;
      }
    }
    return annotated.mentionsIn(words).stream().anyMatch(Gatherings::isParty);
  }

  private static boolean isParty(Mention mention) {
    return mention instanceof Mention.BodyMention || mention instanceof Mention.CountryMention;
  }

  private Optional<Told<Integer>> numberAt(Document document, int at, int first) {
    Token token = document.token(at);
    Integer word = ordinals.get(token.key());
    if (word != null) {
      return Optional.of(new Told<>(word, new TokenRange(at, at + 1), "<ordinal> <gathering>"));
    }
    if (!suffixes.contains(token.key()) || token.spaceBefore() || at <= first) {
      return Optional.empty();
    }
    TokenRange words = new TokenRange(at - 1, at + 1);
    return Numbers.number(document.token(at - 1))
        .map(value -> new Told<>(value, words, "<ordinal> <gathering>"));
  }

  /// Whether the head of an article names the gathering of a body: what is told without a place is
  /// then told from there.
  boolean isHeadline(AnnotatedDocument annotated) {
    Document document = annotated.document();
    int last = Math.min(HEAD, document.sentences().size()) - 1;
    int end = last < 0 ? 0 : document.sentences().get(last).tokens().end();
    boolean named =
        annotated.mentionsBefore(end).stream()
            .anyMatch(mention ->
                mention instanceof Mention.BodyMention body
                    && body.body().members().size() >= FEWEST_MEMBERS);
    return named && IntStream.range(0, end).anyMatch(noun -> isInstitution(document, noun, end));
  }

  private boolean isInstitution(Document document, int noun, int end) {
    return nouns
        .longest(document, noun, end)
        .filter(match -> match.entries().getFirst() == Sort.INSTITUTION)
        .isPresent();
  }

  /// The name without the number: what stands behind the number; or from the body before the noun.
  Optional<TokenRange> name(
      AnnotatedDocument annotated, EventCandidate candidate, Optional<Told<Integer>> number) {
    TokenRange noun = candidate.trigger();
    Optional<Told<Integer>> ordinal = number.filter(told -> told.words().end() <= noun.start());
    Document document = annotated.document();
    if (sort(document, noun).isEmpty()) {
      return Optional.empty();
    }
    int end = ordinal.map(told -> told.words().start()).orElse(noun.start());
    int behind = ordinal.map(told -> told.words().end()).orElse(noun.start());
    if (behind < noun.start()) {
      return Optional.of(new TokenRange(behind, noun.end()));
    }
    int first = Math.max(candidate.scope().start(), end - REACH);
    return annotated.mentionsIn(new TokenRange(first, end)).reversed().stream()
        .findFirst()
        .filter(body -> end - body.range().end() <= NAME_REACH)
        .filter(body -> isHolder(document, body, end))
        .map(body -> withPartner(annotated, body.range(), first))
        .map(body -> ordinal.isPresent() ? body : body.to(noun))
        .filter(name -> !isBroken(document, name));
  }

  /// `ब्रिक्स देशों की बैठक` is theirs, `आसियान के साथ बैठक` or `भारत और आसियान की बैठक` not of
  /// one.
  private boolean isHolder(Document document, Mention mention, int end) {
    int before = mention.range().start() - 1;
    return mention instanceof Mention.BodyMention body
        && body.body().kind() != NameEntry.Body.Kind.AUTHORITY
        && (before < 0 || !grammar.isCoordinator(document.token(before).key()))
        && IntStream.range(body.range().end(), end)
            .mapToObj(at -> grammar.markerAt(document, at, end))
            .flatMap(Optional::stream)
            .allMatch(marker -> marker == CaseMarker.GENITIVE);
  }

  /// `ईयू-सेलाक शिखर बैठक`.
  private static TokenRange withPartner(AnnotatedDocument annotated, TokenRange body, int first) {
    if (body.start() - 1 <= first || !annotated.document().token(body.start() - 1).is("-")) {
      return body;
    }
    return annotated.mentionsIn(new TokenRange(first, body.start() - 1)).reversed().stream()
        .findFirst()
        .filter(partner -> partner.range().end() == body.start() - 1)
        .map(partner -> partner.range().to(body))
        .orElse(body);
  }

  /// A stop within a name tells that two things were taken for one.
  private static boolean isBroken(Document document, TokenRange words) {
    for (int at = words.start(); at < words.end(); at++) {
      if (document.token(at).is(":") || document.token(at).is(",")) {
        return true;
      }
    }
    return false;
  }

  private Optional<Sort> sort(Document document, TokenRange noun) {
    return nouns
        .longest(document, noun.start(), noun.end())
        .filter(match -> match.range().end() == noun.end())
        .map(match -> match.entries().getFirst());
  }
}
