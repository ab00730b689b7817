package dev.sandhi.extract.engine.training;

import dev.sandhi.extract.engine.mention.learned.NameModel;
import dev.sandhi.extract.engine.mention.learned.SentenceFeatures;
import dev.sandhi.extract.engine.mention.learned.TagSequence;
import dev.sandhi.extract.engine.training.TaggedSentences.Tagged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Trains the weights of a [NameModel]: an averaged structured perceptron (Collins 2002).
final class Perceptron {

  private static final int TAGS = TagSequence.COUNT;

  /// The largest weight in the file.
  private static final float LARGEST = 4000;

  private final int buckets;
  private final float[] weights;
  private final float[] lagging;
  private final float[][] transitions = new float[TAGS][TAGS];
  private final float[][] laggingTransitions = new float[TAGS][TAGS];
  private float steps = 1;

  Perceptron(int buckets) {
    this.buckets = buckets;
    this.weights = new float[buckets * TAGS];
    this.lagging = new float[buckets * TAGS];
  }

  void train(List<Tagged> sentences, int rounds, long seed) {
    Random random = new Random(seed);
    List<Tagged> shuffled = new ArrayList<>(sentences);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(shuffled, random);
      for (Tagged sentence : shuffled) {
        learn(sentence);
        steps++;
      }
    }
  }

  private void learn(Tagged sentence) {
    int size = sentence.features().size();
    int[][] features = new int[size][SentenceFeatures.COUNT];
    float[] scores = new float[size * TAGS];
    for (int i = 0; i < size; i++) {
      sentence.features().at(i, buckets, features[i]);
      for (int feature : features[i]) {
        for (int tag = 0; tag < TAGS; tag++) {
          scores[i * TAGS + tag] += weights[feature * TAGS + tag];
        }
      }
    }
    int[] guess = TagSequence.best(scores, transitions);
    int[] right = sentence.tags();
    for (int i = 0; i < size; i++) {
      if (guess[i] != right[i]) {
        for (int feature : features[i]) {
          move(feature * TAGS + right[i], 1);
          move(feature * TAGS + guess[i], -1);
        }
      }
      if (i > 0 && (guess[i] != right[i] || guess[i - 1] != right[i - 1])) {
        moveTransition(right[i - 1], right[i], 1);
        moveTransition(guess[i - 1], guess[i], -1);
      }
    }
  }

  private void move(int weight, float by) {
    weights[weight] += by;
    lagging[weight] += by * steps;
  }

  private void moveTransition(int before, int tag, float by) {
    transitions[before][tag] += by;
    laggingTransitions[before][tag] += by * steps;
  }

  /// The averaged weights in 16 bits. Those that are smaller than a share of the largest are left
  /// out.
  NameModel model(double smallest) {
    float[] averages = new float[weights.length];
    float largest = 0;
    for (int i = 0; i < weights.length; i++) {
      averages[i] = weights[i] - lagging[i] / steps;
      largest = Math.max(largest, Math.abs(averages[i]));
    }
    float scale = LARGEST / largest;
    short[] kept = new short[weights.length];
    for (int i = 0; i < kept.length; i++) {
      boolean counts = Math.abs(averages[i]) >= smallest * largest;
      kept[i] = counts ? (short) Math.round(averages[i] * scale) : 0;
    }
    float[][] pairs = new float[TAGS][TAGS];
    for (int before = 0; before < TAGS; before++) {
      for (int tag = 0; tag < TAGS; tag++) {
        float average = transitions[before][tag] - laggingTransitions[before][tag] / steps;
        pairs[before][tag] = Math.round(average * scale);
      }
    }
    return new NameModel(buckets, kept, pairs);
  }
}
