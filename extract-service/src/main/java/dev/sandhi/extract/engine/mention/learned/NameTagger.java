package dev.sandhi.extract.engine.mention.learned;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import java.util.List;

/// Finds names that no list holds, by a trained model.
public final class NameTagger {

  private final NameModel model;

  public NameTagger(NameModel model) {
    this.model = model;
  }

  /// The tagger of the language pack.
  public static NameTagger load() {
    return new NameTagger(NameModel.load());
  }

  /// The names of a sentence in the order of the text.
  ///
  /// @param sorts of each word of the document
  public List<LearnedName> tag(Document document, Sentence sentence, int[] sorts) {
    SentenceFeatures features = new SentenceFeatures(document, sentence.tokens(), sorts);
    return model.names(features, sentence.tokens().start());
  }
}
