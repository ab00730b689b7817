package dev.sandhi.extract.engine.training;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Segmenter;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.lexicon.DocumentLists;
import dev.sandhi.extract.engine.lexicon.WordSorts;
import dev.sandhi.extract.engine.mention.learned.LearnedName;
import dev.sandhi.extract.engine.mention.learned.NameTag;
import dev.sandhi.extract.engine.mention.learned.SentenceFeatures;
import dev.sandhi.extract.engine.mention.learned.TagSequence;
import dev.sandhi.extract.engine.text.DevanagariNormalizer;
import dev.sandhi.extract.engine.training.ConllFile.Word;
import java.util.ArrayList;
import java.util.List;

/// Turns annotated words into what the tagger reads: they are cut into tokens and sentences as any
/// text of the engine is.
final class TaggedSentences {

  private final Segmenter segmenter = DocumentLists.segmenter();
  private final WordSorts lists;

  TaggedSentences(WordSorts lists) {
    this.lists = lists;
  }

  /// A sentence with the right tag of each token.
  record Tagged(SentenceFeatures features, int[] tags) {

    List<LearnedName> names() {
      return TagSequence.names(tags, new float[tags.length * TagSequence.COUNT], 0);
    }
  }

  List<Tagged> of(List<Word> words) {
    StringBuilder text = new StringBuilder();
    List<Integer> ends = new ArrayList<>();
    for (Word word : words) {
      text.append(word.text());
      ends.add(text.length());
      text.append(' ');
    }
    Document document = segmenter.segment(DevanagariNormalizer.normalize(text.toString()));
    int[] owners = owners(document, ends);
    int[] sorts = lists.in(document);
    List<Tagged> tagged = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      int[] tags = new int[sentence.tokens().length()];
      for (int i = 0; i < tags.length; i++) {
        tags[i] = tag(document, sentence.tokens().start() + i, owners, words).ordinal();
      }
      tagged.add(new Tagged(new SentenceFeatures(document, sentence.tokens(), sorts), tags));
    }
    return tagged;
  }

  /// Which word each token is cut from.
  private static int[] owners(Document document, List<Integer> ends) {
    int[] owners = new int[document.tokens().size()];
    int word = 0;
    for (int i = 0; i < owners.length; i++) {
      int start = document.text().toOriginal(document.token(i).span()).start();
      while (ends.get(word) <= start) {
        word++;
      }
      owners[i] = word;
    }
    return owners;
  }

  /// A quotation mark or bracket at the edge of a name is no part of it.
  private static NameTag tag(Document document, int token, int[] owners, List<Word> words) {
    Word word = words.get(owners[token]);
    if (word.kind() == null || isEdge(document.token(token))) {
      return NameTag.OUTSIDE;
    }
    boolean firstOfWord =
        token == 0 || owners[token - 1] != owners[token] || isEdge(document.token(token - 1));
    return NameTag.of(word.kind(), word.first() && firstOfWord);
  }

  private static boolean isEdge(Token token) {
    return token.kind() == Token.Kind.MARK && !token.is(".") && !token.is("-") && !token.is("'");
  }
}
