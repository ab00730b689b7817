package dev.sandhi.extract.engine.mention.learned;

import dev.sandhi.extract.engine.document.TokenRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the best sequence of tags by what speaks for each tag at each token and for each pair of
/// neighbours (Viterbi).
public final class TagSequence {

  private static final NameTag[] TAGS = NameTag.values();
  private static final boolean[][] ALLOWED = allowed();

  /// How many tags there are.
  public static final int COUNT = TAGS.length;

  private TagSequence() {}

  private static boolean[][] allowed() {
    boolean[][] allowed = new boolean[TAGS.length][TAGS.length];
    for (NameTag before : TAGS) {
      for (NameTag tag : TAGS) {
        allowed[before.ordinal()][tag.ordinal()] = tag.mayFollow(before);
      }
    }
    return allowed;
  }

  /// @param scores of the tags at the first token, then of those at the second …
  /// @param transitions `transitions[before][tag]`
  /// @return the ordinals of the tags
  public static int[] best(float[] scores, float[][] transitions) {
    int size = scores.length / COUNT;
    if (size == 0) {
      return new int[0];
    }
    int[] from = new int[scores.length];
    float[] best = new float[COUNT];
    for (int tag = 0; tag < COUNT; tag++) {
      best[tag] = TAGS[tag].mayBegin() ? scores[tag] : Float.NEGATIVE_INFINITY;
    }
    for (int i = 1; i < size; i++) {
      best = step(best, scores, i * COUNT, transitions, from);
    }
    return trace(best, from, size);
  }

  private static float[] step(
      float[] before, float[] scores, int at, float[][] transitions, int[] from) {
    float[] best = new float[COUNT];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    for (int tag = 0; tag < COUNT; tag++) {
      for (int previous = 0; previous < COUNT; previous++) {
        float score = before[previous] + transitions[previous][tag];
        if (score > best[tag] && ALLOWED[previous][tag]) {
          best[tag] = score;
          from[at + tag] = previous;
        }
      }
      best[tag] += scores[at + tag];
    }
    return best;
  }

  private static int[] trace(float[] best, int[] from, int size) {
    int[] tags = new int[size];
    int tag = 0;
    for (int other = 1; other < COUNT; other++) {
      tag = best[other] > best[tag] ? other : tag;
    }
    for (int i = size - 1; i >= 0; i--) {
      tags[i] = tag;
      tag = from[i * COUNT + tag];
    }
    return tags;
  }

  /// The names that a sequence of tags tells of, the tokens of which are counted from `first`.
  public static List<LearnedName> names(int[] tags, float[] scores, int first) {
    List<LearnedName> names = new ArrayList<>();
    int at = 0;
    while (at < tags.length) {
      NameTag.Kind kind = TAGS[tags[at]].kind();
      float weakest = margin(tags, scores, at);
      int end = at + 1;
      while (end < tags.length && TAGS[tags[end]].goesOn()) {
        weakest = Math.min(weakest, margin(tags, scores, end));
        end++;
      }
      if (kind != null) {
        names.add(new LearnedName(new TokenRange(first + at, first + end), kind, weakest));
      }
      at = end;
    }
    return names;
  }

  /// By how much a token rather belongs to the name than to none.
  private static float margin(int[] tags, float[] scores, int token) {
    int at = token * COUNT;
    return scores[at + tags[token]] - scores[at + NameTag.OUTSIDE.ordinal()];
  }
}
