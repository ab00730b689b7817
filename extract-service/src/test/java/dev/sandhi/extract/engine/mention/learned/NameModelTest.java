package dev.sandhi.extract.engine.mention.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameModelTest {

  private static final int TAGS = TagSequence.COUNT;
  private static final int BUCKETS = 1 << 16;

  /// Few weights, so that some lie too far apart for the distance between them in the file.
  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Random random = new Random(3);
    short[] weights = new short[BUCKETS * TAGS];
    for (int i = 0; i < 5; i++) {
      weights[random.nextInt(weights.length)] = (short) (1 + random.nextInt(4000));
    }
    weights[weights.length - 1] = -7;
    float[][] transitions = new float[TAGS][TAGS];
    transitions[1][2] = -300;
    ByteArrayOutputStream once = new ByteArrayOutputStream();
    new NameModel(BUCKETS, weights, transitions).write(once);
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    NameModel.read(new ByteArrayInputStream(once.toByteArray())).write(twice);
    assertThat(twice.toByteArray()).isEqualTo(once.toByteArray());
    assertThat(NameModel.read(new ByteArrayInputStream(once.toByteArray())).weight(BUCKETS - 1, 6))
        .isEqualTo((short) -7);
  }

  @Test
  void aFurtherWordNeedsANameToBelongTo() {
    float[] scores = new float[3 * TAGS];
    scores[NameTag.MORE_OF_PERSON.ordinal()] = 9;
    scores[TAGS + NameTag.MORE_OF_PLACE.ordinal()] = 9;
    scores[TAGS + NameTag.OUTSIDE.ordinal()] = 1;
    scores[2 * TAGS + NameTag.FIRST_OF_BODY.ordinal()] = 2;
    int[] tags = TagSequence.best(scores, new float[TAGS][TAGS]);
    assertThat(Arrays.stream(tags).mapToObj(tag -> NameTag.values()[tag]))
        .containsExactly(NameTag.FIRST_OF_PLACE, NameTag.MORE_OF_PLACE, NameTag.FIRST_OF_BODY);
  }

  @Test
  void anEmptySentenceHasNoTags() {
    assertThat(TagSequence.best(new float[0], new float[TAGS][TAGS])).isEmpty();
  }
}
