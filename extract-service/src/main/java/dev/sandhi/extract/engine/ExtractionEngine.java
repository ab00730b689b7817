package dev.sandhi.extract.engine;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.extract.engine.assembly.AnnotatedDocument;
import dev.sandhi.extract.engine.assembly.RecordAssembler;
import dev.sandhi.extract.engine.assembly.RecordAssembler.Records;
import dev.sandhi.extract.engine.assembly.Verdict;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.LanguageGuess;
import dev.sandhi.extract.engine.document.Segmenter;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.frame.FrameLoader;
import dev.sandhi.extract.engine.frame.FrameMatcher;
import dev.sandhi.extract.engine.frame.NearMiss;
import dev.sandhi.extract.engine.lexicon.DocumentLists;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Names;
import dev.sandhi.extract.engine.mention.Coreference;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.MentionTagger;
import dev.sandhi.extract.engine.text.AlignedText;
import dev.sandhi.extract.engine.text.CodePoints;
import dev.sandhi.extract.engine.text.DevanagariNormalizer;
import dev.sandhi.extract.engine.timex.Anchor;
import dev.sandhi.extract.engine.timex.DatelineReader;
import dev.sandhi.extract.engine.timex.Timex;
import dev.sandhi.extract.engine.timex.TimexResolver;
import dev.sandhi.extract.engine.timex.TimexTagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;

/// Reads an article: Hindi text in, meetings and agreements with their evidence out.
///
/// The same text always gives the same records. An engine is built once and may be used by many
/// threads.
public final class ExtractionEngine {

  /// Rises with every change of the rules that may change a record.
  private static final String VERSION = "10";

  private final LanguageGuess languageGuess = DocumentLists.languageGuess();
  private final Segmenter segmenter = DocumentLists.segmenter();
  private final TimexTagger timexTagger;
  private final DatelineReader datelineReader;
  private final Grammar grammar;
  private final MentionTagger mentionTagger;
  private final FrameMatcher frameMatcher;
  private final RecordAssembler recordAssembler;

  private ExtractionEngine(
      Names names,
      Grammar grammar,
      ForkJoinTask<List<Frame>> frames,
      ForkJoinTask<TimexTagger> times) {
    this.grammar = grammar;
    this.mentionTagger = new MentionTagger(names, grammar);
    this.recordAssembler = new RecordAssembler(grammar);
    this.frameMatcher = new FrameMatcher(frames.join(), grammar);
    this.timexTagger = times.join();
    this.datelineReader = new DatelineReader(timexTagger);
  }

  /// Builds an engine from the language pack on the class path. What is wrong with the pack is told
  /// with file and line. Frames and times take as long to read as all else: a second core reads
  /// them meanwhile.
  public static ExtractionEngine load() {
    ForkJoinTask<List<Frame>> frames = ForkJoinPool.commonPool().submit(FrameLoader::load);
    ForkJoinTask<TimexTagger> times = ForkJoinPool.commonPool().submit(() -> new TimexTagger());
    return new ExtractionEngine(Names.load(), Grammar.load(), frames, times);
  }

  public String version() {
    return VERSION;
  }

  /// The records of an article. Its publication date is the only "now" there is.
  public Extraction extract(Article article) {
    return read(article, _ -> {}).extraction();
  }

  /// How the engine came to its records: tokens, mentions, times, frames, rules and scores.
  public String explain(Article article) {
    List<NearMiss> misses = new ArrayList<>();
    Reading reading = read(article, misses::add);
    return Explanation.of(reading, misses);
  }

  /// The language of a text that is not Hindi (BCP 47, `und` when it cannot be told); empty for
  /// Hindi.
  public Optional<String> foreignLanguage(String text) {
    return languageGuess.foreign(text);
  }

  /// All that was made of an article on the way to its records.
  record Reading(
      AnnotatedDocument annotated,
      TimexResolver resolver,
      List<EventCandidate> candidates,
      List<Verdict> verdicts,
      Extraction extraction) {}

  private Reading read(Article article, Consumer<NearMiss> misses) {
    AlignedText text = DevanagariNormalizer.normalize(article.text());
    Document document = segmenter.segment(text);
    List<Mention> mentions = mentionTagger.tag(document);
    List<Timex> times = timexTagger.tag(document);
    Anchor anchor = datelineReader.read(article.publishedOn(), document, times);
    Coreference people = Coreference.of(document, mentions, grammar);
    AnnotatedDocument annotated =
        new AnnotatedDocument(document, mentions, times, people, anchor.date());
    TimexResolver resolver = new TimexResolver(document, times, anchor);
    List<EventCandidate> candidates = frameMatcher.match(document, mentions, misses);
    Records records = recordAssembler.assemble(annotated, candidates, resolver);
    Extraction extraction =
        new Extraction(
            VERSION,
            anchor.date(),
            anchor.basis(),
            records.meetings(),
            records.agreements(),
            document.remains(CodePoints.of(text.original())));
    return new Reading(annotated, resolver, candidates, records.verdicts(), extraction);
  }
}
