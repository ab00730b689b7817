package dev.sandhi.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.extract.Rows;
import dev.sandhi.extract.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How PostgreSQL folds a name to what it is looked up by.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NameKeysTest {

  @ParameterizedTest
  @CsvSource({
    "राजनाथ सिंह, राजनाथ सिंह",
    "राजनाथ सिँह, राजनाथ सिंह",
    "नरेन्द्र मोदी, नरेन्द्र मोदि",
    "व्लादीमीर पूतिन, व्लादिमिर पुतिन",
    "मुहम्मद ज़फ़र, मुहम्मद जफर",
    "मुहम्मद ज़फ़र, मुहम्मद जफर",
    "डॉ. एस. जयशंकर, डो एस जयशंकर",
    "ह्यूगो डी ज़ेला, ह्युगो डि जेला",
    "अहमद अल-शरा, अहमद अल शरा",
    "Rajnath Singh, rajnath singh",
    "Recep Tayyip Erdoğan, recep tayyip erdogan",
    "José Ramos-Horta, jose ramos horta"
  })
  void spellingsOfOneNameHaveTheSameKeys(String one, String other) throws SQLException {
    assertThat(keys(one)).isEqualTo(keys(other)).isNotEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource({"राजनाथ, राजनथ", "शाह, शह", "की, का", "कि, क", "मोदी, मदी"})
  void otherNamesHaveOtherKeys(String one, String other) throws SQLException {
    assertThat(keys(one)).isNotEqualTo(keys(other));
  }

  @Test
  void marksThatCannotBeSeenMakeNoDifference() throws SQLException {
    assertThat(keys("अब्दुल्\u200Dला")).isEqualTo(keys("अब्दुल्ला"));
    assertThat(keys("शक्\u200Cति")).isEqualTo(keys("शक्ति")).isEqualTo("{शक्ति}");
  }

  @Test
  void keysOfSeveralNamesAreASet() throws SQLException {
    String keys =
        Rows.query("select records.all_name_keys(array['मोदी', 'नरेंद्र मोदी', '- .']) keys")
            .getFirst()
            .get("keys");

    assertThat(keys).isEqualTo("{नरेंद्र,मोदि}");
    assertThat(keys("")).isEqualTo("{}");
  }

  private static String keys(String name) throws SQLException {
    return String.valueOf(
        Rows.query("select records.name_keys(?) keys", name).getFirst().get("keys"));
  }
}
