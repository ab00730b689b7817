package dev.sandhi.extract.engine.mention.learned;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The weights of a trained tagger: for each bucket of features one for each tag, and for each pair
/// of neighbouring tags.
///
/// In the file stand only the weights that are not zero, each as the distance from the one before
/// and 16 bits.
public final class NameModel {

  private static final String FILE = "/hi/names.model";
  private static final int FORMAT = 0x534E4D31;

  private final int buckets;
  private final short[] weights;
  private final float[][] transitions;

  /// @param weights of the tags in the first bucket, then of those in the second …
  public NameModel(int buckets, short[] weights, float[][] transitions) {
    if (Integer.bitCount(buckets) != 1 || weights.length != buckets * TagSequence.COUNT) {
      throw new IllegalArgumentException(weights.length + " weights in " + buckets + " buckets");
    }
    this.buckets = buckets;
    this.weights = weights;
    this.transitions = transitions;
  }

  /// The model of the language pack.
  static NameModel load() {
    try (InputStream in = NameModel.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + ": not in the language pack");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  static NameModel read(InputStream from) throws IOException {
    ByteBuffer in;
    try (InputStream unpacked = new GZIPInputStream(from, 1 << 16)) {
      in = ByteBuffer.wrap(unpacked.readAllBytes());
    }
    if (in.getInt() != FORMAT || in.getInt() != TagSequence.COUNT) {
      throw new IOException("no model of these tags");
    }
    int buckets = in.getInt();
    float[][] transitions = new float[TagSequence.COUNT][TagSequence.COUNT];
    for (float[] row : transitions) {
      for (int tag = 0; tag < row.length; tag++) {
        row[tag] = in.getShort();
      }
    }
    short[] weights = new short[buckets * TagSequence.COUNT];
    int at = 0;
    for (int left = in.getInt(); left > 0; left--) {
      at += Short.toUnsignedInt(in.getShort());
      weights[at] = in.getShort();
    }
    return new NameModel(buckets, weights, transitions);
  }

  /// Writes the model down, as [#load] reads it.
  public void write(OutputStream to) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to, 1 << 16))) {
      out.writeInt(FORMAT);
      out.writeInt(TagSequence.COUNT);
      out.writeInt(buckets);
      for (float[] row : transitions) {
        for (float weight : row) {
          out.writeShort((short) weight);
        }
      }
      writeWeights(out);
    }
  }

  /// Where the next weight is too far away for 16 bits, a zero stands between.
  private void writeWeights(DataOutputStream out) throws IOException {
    int count = 0;
    int last = 0;
    for (int pass = 0; pass < 2; pass++) {
      last = 0;
      for (int at = 0; at < weights.length; at++) {
        if (weights[at] != 0 || at - last == 0xFFFF) {
          if (pass == 0) {
            count++;
          } else {
            out.writeShort(at - last);
            out.writeShort(weights[at]);
          }
          last = at;
        }
      }
      if (pass == 0) {
        out.writeInt(count);
      }
    }
  }

  /// What a bucket says for a tag.
  short weight(int bucket, int tag) {
    return weights[bucket * TagSequence.COUNT + tag];
  }

  /// What speaks for each tag at each token of a sentence.
  float[] scores(SentenceFeatures sentence) {
    float[] scores = new float[sentence.size() * TagSequence.COUNT];
    int[] features = new int[SentenceFeatures.COUNT];
    for (int i = 0; i < sentence.size(); i++) {
      sentence.at(i, buckets, features);
      int at = i * TagSequence.COUNT;
      for (int feature : features) {
        int from = feature * TagSequence.COUNT;
        for (int tag = 0; tag < TagSequence.COUNT; tag++) {
          scores[at + tag] += weights[from + tag];
        }
      }
    }
    return scores;
  }

  /// The names in a sentence, the tokens of which are counted from `first`.
  public List<LearnedName> names(SentenceFeatures sentence, int first) {
    float[] scores = scores(sentence);
    return TagSequence.names(TagSequence.best(scores, transitions), scores, first);
  }
}
