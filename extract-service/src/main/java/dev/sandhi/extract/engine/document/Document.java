package dev.sandhi.extract.engine.document;

import dev.sandhi.common.article.PageRemain;
import dev.sandhi.extract.engine.text.AlignedText;
import dev.sandhi.extract.engine.text.CodePoints;
import dev.sandhi.extract.engine.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text cut up: blocks as the page has them, sentences of the article's own blocks, and all
/// tokens of those sentences.
public final class Document {

  private final AlignedText text;
  private final List<Block> blocks;
  private final List<Sentence> sentences;
  private final List<Token> tokens;

  /// Of each token the hash of its key, side by side: every list asks for it.
  private final int[] keyHashes;

  /// The index of the sentence of each token.
  private final int[] sentenceIndexes;

  Document(AlignedText text, List<Block> blocks, List<Sentence> sentences, List<Token> tokens) {
    this.text = text;
    this.blocks = List.copyOf(blocks);
    this.sentences = List.copyOf(sentences);
    this.tokens = List.copyOf(tokens);
    this.keyHashes = new int[tokens.size()];
    for (Token token : tokens) {
      keyHashes[token.index()] = token.key().hashCode();
    }
    this.sentenceIndexes = new int[tokens.size()];
    for (Sentence sentence : sentences) {
      Arrays.fill(
          sentenceIndexes, sentence.tokens().start(), sentence.tokens().end(), sentence.index());
    }
  }

  public AlignedText text() {
    return text;
  }

  public List<Block> blocks() {
    return blocks;
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  public List<Token> tokens() {
    return tokens;
  }

  /// The hash of the key of a token.
  public int keyHash(int token) {
    return keyHashes[token];
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  /// The words of a range as the normalised text has them.
  public String textOf(TokenRange range) {
    return range.length() == 0 ? "" : spanOf(range).of(text.normalized());
  }

  /// Where a range lies in the normalised text.
  public Span spanOf(TokenRange range) {
    return new Span(
        tokens.get(range.start()).span().start(), tokens.get(range.end() - 1).span().end());
  }

  /// The sentence that a token belongs to.
  public Sentence sentenceOf(int token) {
    return sentences.get(sentenceIndexes[token]);
  }

  /// The blocks that belong to the page, as the published text counts its code points.
  public List<PageRemain> remains(CodePoints codePoints) {
    List<PageRemain> remains = new ArrayList<>();
    for (Block block : blocks) {
      PageRemain.Reason reason = block.remain();
      if (reason != null) {
        Span original = text.toOriginal(block.span());
        remains.add(
            new PageRemain(codePoints.at(original.start()), codePoints.at(original.end()), reason));
      }
    }
    return remains;
  }
}
