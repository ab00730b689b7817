package dev.sandhi.extract.engine.mention.learned;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;

/// What a model may know of each token of a sentence: the word and its neighbours, how it begins
/// and ends, and in which lists it stands. Each feature is the number of a bucket, by hashing.
public final class SentenceFeatures {

  /// How many features a token has.
  public static final int COUNT = 26;

  private static final int REACH = 2;
  private static final int MARGIN = 0x2545F491;

  private final int size;
  private final int[] words;
  private final int[] sorts;
  private final int[] ends;
  private final String[] keys;
  private final int[] shapes;

  /// @param sortsOf of each word of the document, the lists that it stands in: [WordSorts#in]
  public SentenceFeatures(Document document, TokenRange sentence, int[] sortsOf) {
    this.size = sentence.length();
    this.words = new int[size + 2 * REACH];
    this.sorts = new int[size + 2 * REACH];
    this.ends = new int[size + 2 * REACH];
    this.keys = new String[size];
    this.shapes = new int[size];
    for (int margin = 0; margin < REACH; margin++) {
      words[margin] = MARGIN + margin;
      words[size + REACH + margin] = -MARGIN - margin;
    }
    for (int i = 0; i < size; i++) {
      Token token = document.token(sentence.start() + i);
      boolean number = token.kind() == Token.Kind.NUMBER;
      keys[i] = token.key();
      words[i + REACH] = number ? token.key().length() : token.key().hashCode();
      sorts[i + REACH] = sortsOf[token.index()] + 1;
      ends[i + REACH] = ending(token.key(), 2);
      shapes[i] = token.kind().ordinal() * 16 + Math.min(token.key().length(), 15);
    }
  }

  public int size() {
    return size;
  }

  /// Writes the buckets of a token; each is a number below `buckets`, a power of two.
  public void at(int token, int buckets, int[] into) {
    int i = token + REACH;
    String key = keys[token];
    int word = words[i];
    int sort = sorts[i];
    int n = 0;
    into[n++] = word;
    into[n++] = words[i - 1];
    into[n++] = words[i + 1];
    into[n++] = words[i - 2];
    into[n++] = words[i + 2];
    into[n++] = pair(words[i - 1], word);
    into[n++] = pair(word, words[i + 1]);
    into[n++] = pair(words[i - 1], words[i + 1]);
    into[n++] = pair(words[i + 1], words[i + 2]);
    into[n++] = pair(words[i - 2], words[i - 1]);
    into[n++] = beginning(key, 2);
    into[n++] = beginning(key, 3);
    into[n++] = ending(key, 1);
    into[n++] = ends[i];
    into[n++] = ending(key, 3);
    into[n++] = ending(key, 4);
    into[n++] = ends[i - 1];
    into[n++] = ends[i + 1];
    into[n++] = sort;
    into[n++] = pair(sorts[i - 1], sort);
    into[n++] = pair(sort, sorts[i + 1]);
    into[n++] = pair(pair(sorts[i - 1], sort), sorts[i + 1]);
    into[n++] = pair(sort, words[i + 1]);
    into[n++] = pair(words[i - 1], sort);
    into[n++] = pair(sort, shapes[token]);
    into[n++] = pair(pair(sorts[i - 2], sorts[i - 1]), sort);
    for (int f = 0; f < n; f++) {
      into[f] = bucket(f, into[f]) & (buckets - 1);
    }
  }

  private static int pair(int one, int other) {
    return Integer.rotateLeft(one * 0x9E3779B1, 13) ^ (other * 0x85EBCA6B);
  }

  private static int bucket(int feature, int value) {
    int mixed = (value ^ (feature * 0x9E3779B1)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 15)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }

  private static int beginning(String key, int letters) {
    int hash = letters;
    for (int i = 0; i < Math.min(letters, key.length()); i++) {
      hash = hash * 31 + key.charAt(i);
    }
    return hash;
  }

  private static int ending(String key, int letters) {
    int hash = letters;
    for (int i = key.length() - 1; i >= Math.max(0, key.length() - letters); i--) {
      hash = hash * 31 + key.charAt(i);
    }
    return hash;
  }
}
