package dev.sandhi.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.extract.Rows;
import dev.sandhi.extract.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How PostgreSQL hears a name: one in Latin letters as the same one in Devanagari.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SoundKeysTest {

  @ParameterizedTest
  @CsvSource({
    "Rubio, रुबियो",
    "rubio, रूबियो",
    "Marco Rubio, मार्को रुबियो",
    "Ishaq Dar, इशाक डार",
    "Ishaq Dar, ईशाक डार",
    "Rajnath Singh, राजनाथ सिंह",
    "Jaishankar, जयशंकर",
    "Narendra Modi, नरेंद्र मोदी",
    "Narendra Modi, नरेन्द्र मोदी",
    "Trump, ट्रंप",
    "Trump, ट्रम्प",
    "Vladimir Putin, व्लादिमीर पुतिन",
    "Macron, मैक्रों",
    "Hegseth, हेगसेथ",
    "Vance, वेंस",
    "Obama, ओबामा",
    "Erdoğan, एर्दोगन",
    "Zelensky, ज़ेलेंस्की",
    "Wang, वांग",
    "Khan, खान",
    "Xi, शी",
    "Lee, ली",
    "Bush, बुश",
    "Starmer, स्टार्मर",
    "Albanese, अल्बनीस",
    "Vikram Misri, विक्रम मिसरी"
  })
  void nameSoundsAlikeInBothScripts(String latin, String devanagari) throws SQLException {
    assertThat(keys(latin)).isEqualTo(keys(devanagari)).isNotEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource({
    "Rubio, रबी",
    "Modi, मदनी",
    "Modi, मीडिया",
    "Dar, दूर",
    "Putin, पटेल",
    "Khan, कोना",
    "Rajnath, रंजन"
  })
  void otherNamesSoundOtherwise(String latin, String devanagari) throws SQLException {
    assertThat(keys(latin)).isNotEqualTo(keys(devanagari));
  }

  private static String keys(String name) throws SQLException {
    return Rows.column(Rows.query("select records.sound_keys(?) keys", name), "keys").getFirst();
  }
}
