package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.Topic;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Finds what an event is about, by the words for its subjects.
final class Topics {

  /// Words that tell no topic, though one of the others lies in them: `सुरक्षा परिषद`.
  private static final String NONE = "NONE";

  /// A sentence that goes on about any event.
  private static final String ANY = "ANY";

  private final Gazetteer<Optional<Topic>> words = new Gazetteer<>();

  /// Words at the head of a sentence that goes on about an event, with the sorts of that event.
  private final Gazetteer<Set<Frame.Type>> continuations = new Gazetteer<>();

  /// Words of a sentence that tells what was spoken of.
  private final Gazetteer<Boolean> subjects = Gazetteer.of("lexicon/spoken-of.tsv", "words");

  /// What bodies deal with that have one subject.
  private final Map<String, Topic> bodies = new HashMap<>();

  private final Grammar grammar;

  Topics(Grammar grammar) {
    this.grammar = grammar;
    for (Tsv.Row row : Tsv.read("lexicon/topics.tsv", "surface", "topic")) {
      words.add(
          row.cell(0),
          row.cell(1).equals(NONE) ? Optional.empty() : Optional.of(row.oneOf(Topic.class, 1)));
    }
    for (Tsv.Row row : Tsv.read("lexicon/body-topics.tsv", "code", "topic")) {
      bodies.put(row.cell(0), row.oneOf(Topic.class, 1));
    }
    for (Tsv.Row row : Tsv.read("lexicon/continuations.tsv", "surface", "of")) {
      continuations.add(
          row.cell(0),
          row.cell(1).equals(ANY)
              ? EnumSet.allOf(Frame.Type.class)
              : EnumSet.of(row.oneOf(Frame.Type.class, 1)));
    }
  }

  /// What those of the sides deal with that have one subject: talks with the atomic agency.
  List<Topic> ofBodies(Set<String> sides) {
    return sides.stream().map(bodies::get).filter(Objects::nonNull).toList();
  }

  /// Whether a sentence goes on about an event of a sort: `बैठक में …`, `समझौते के तहत …`.
  boolean goesOn(Document document, TokenRange sentence, Frame.Type sort) {
    return continuations
        .longest(document, sentence.start(), sentence.end())
        .filter(match -> match.entries().getFirst().contains(sort))
        .isPresent();
  }

  /// Whether a sentence tells what was spoken of: `… का मुद्दा उठाया`, `विषय रहे …`.
  boolean tellsSubjects(Document document, TokenRange sentence) {
    return subjects.isIn(document, sentence);
  }

  /// The part of a sentence that goes on about an event of a sort, wherever it begins: `अधिकारियों
  /// के अनुसार बैठक में …`.
  Optional<TokenRange> onwards(Document document, TokenRange sentence, Frame.Type sort) {
    return continuations.all(document, sentence).stream()
        .filter(match -> match.entries().getFirst().contains(sort))
        .findFirst()
        .map(match -> new TokenRange(match.range().start(), sentence.end()));
  }

  /// `गाजा` may be where they met; `गाजा की स्थिति` and `गाजा पर` are what they spoke of. A part of
  /// a longer name, such as `नहर` of `पनामा नहर`, tells nothing.
  private boolean isName(Document document, TokenRange words, TokenRange passage, boolean[] names) {
    boolean named = names[words.start()] && names[words.end() - 1];
    boolean part = words.start() > 0 && names[words.start() - 1];
    return named && (part || !isTopic(document, words.end(), passage.end()));
  }

  private boolean isTopic(Document document, int at, int end) {
    return grammar
        .markerAt(document, at, end)
        .filter(marker -> marker == CaseMarker.TOPIC || marker == CaseMarker.ABOUT)
        .isPresent();
  }

  /// The topics of a passage, each with the first words that tell it.
  Map<Topic, TokenRange> in(Document document, TokenRange passage, boolean[] names) {
    Map<Topic, TokenRange> found = new EnumMap<>(Topic.class);
    int at = passage.start();
    while (at < passage.end()) {
      Optional<Gazetteer.Match<Optional<Topic>>> match =
          words
              .longest(document, at, passage.end())
              .filter(read -> !isName(document, read.range(), passage, names));
      if (match.isPresent()) {
        TokenRange range = match.get().range();
        match.get().entries().forEach(topic -> topic.ifPresent(t -> found.putIfAbsent(t, range)));
        at = range.end();
      } else {
        at++;
      }
    }
    return found;
  }
}
