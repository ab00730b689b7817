package dev.sandhi.extract.engine.document;

import dev.sandhi.extract.engine.text.AlignedText;
import dev.sandhi.extract.engine.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text into blocks, and those of the article into sentences and tokens.
public final class Segmenter {

  private final PageRemains remains;
  private final SentenceSplitter splitter;

  public Segmenter(PageRemains remains, SentenceSplitter splitter) {
    this.remains = remains;
    this.splitter = splitter;
  }

  /// The bullet or number of a list item belongs to its block, but to no sentence.
  public Document segment(AlignedText text) {
    List<Block> blocks = remains.blocksOf(text.normalized());
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    for (Block block : blocks) {
      if (block.remain() == null) {
        int first = tokens.size();
        List<Token> own = tokensOf(text.normalized(), block, first);
        for (TokenRange range : splitter.split(own)) {
          TokenRange shifted = new TokenRange(first + range.start(), first + range.end());
          sentences.add(new Sentence(sentences.size(), shifted, block));
        }
        tokens.addAll(own);
      }
    }
    return new Document(text, blocks, sentences, tokens);
  }

  private static List<Token> tokensOf(String text, Block block, int first) {
    int start = new Line(text, block.span()).contentStart();
    return Tokenizer.tokenize(text, new Span(start, block.span().end()), first);
  }
}
