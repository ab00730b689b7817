package dev.sandhi.extract.engine.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.extract.engine.text.DevanagariNormalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanizerTest {

  @ParameterizedTest
  @CsvSource({
    "राजनाथ सिंह, Rajnath Sinh",
    "व्लादिमीर पुतिन, Vladimir Putin",
    "मार्को रुबियो, Marko Rubiyo",
    "कासिम-जोमार्ट टोकाएव, Kasim-Jomart Tokaev",
    "एस. जयशंकर, Es. Jayshankar",
    "ज़ेलेंस्की, Zelenski"
  })
  void writesANameInLatinLetters(String name, String latin) {
    String normal = DevanagariNormalizer.normalize(name).normalized();
    assertThat(new Romanizer().romanize(normal)).isEqualTo(latin);
  }
}
