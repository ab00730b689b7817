package dev.sandhi.extract.engine.mention.learned;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.lexicon.WordSorts;
import java.util.List;

/// Finds names that no list holds, by a trained model.
public final class NameTagger {

  private final NameModel model;
  private final WordSorts lists;

  public NameTagger(NameModel model, WordSorts lists) {
    this.model = model;
    this.lists = lists;
  }

  /// The tagger of the language pack.
  public static NameTagger load(WordSorts lists) {
    return new NameTagger(NameModel.load(), lists);
  }

  /// The names of a sentence in the order of the text.
  public List<LearnedName> tag(Document document, Sentence sentence) {
    SentenceFeatures features = new SentenceFeatures(document, sentence.tokens(), lists);
    return model.names(features, sentence.tokens().start());
  }
}
