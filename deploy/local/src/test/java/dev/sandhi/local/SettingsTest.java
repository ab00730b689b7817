package dev.sandhi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final Path ROOT = Path.of("/project");

  @Test
  void needsNothing() throws CannotRunException {
    Settings settings = Settings.of(ROOT, Map.of());

    assertThat(settings.directory()).isEqualTo(Path.of("/project/.sandhi"));
    assertThat(settings.ports())
        .containsEntry(Service.QUERY, 8080)
        .containsEntry(Service.INGEST, 8081)
        .containsEntry(Service.EXTRACT, 8082);
    assertThat(settings.postgresPort()).isEqualTo(5440);
    assertThat(settings.ownDatabase()).isEmpty();
  }

  @Test
  void takesOtherPortsAndAnotherFolder() throws CannotRunException {
    Settings settings =
        Settings.of(
            ROOT,
            Map.of(
                "SANDHI_QUERY_PORT", "9090",
                "SANDHI_POSTGRES_PORT", "5555",
                "SANDHI_DIR", "/data/sandhi"));

    assertThat(settings.ports()).containsEntry(Service.QUERY, 9090);
    assertThat(settings.postgresPort()).isEqualTo(5555);
    assertThat(settings.directory()).isEqualTo(Path.of("/data/sandhi"));
  }

  @Test
  void takesADatabaseOfOnesOwn() throws CannotRunException {
    Map<String, String> environment =
        Map.of(
            "SANDHI_DB_URL", "jdbc:postgresql://db:5432/sandhi",
            "SANDHI_DB_OWNER", "owner",
            "SANDHI_DB_OWNER_PASSWORD", "secret");

    assertThat(Settings.of(ROOT, environment).ownDatabase())
        .contains(new Database("jdbc:postgresql://db:5432/sandhi", "owner", "secret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "0", "65536", "-1", "99999999999", "८०८०"})
  void refusesWhatIsNoPort(String port) {
    assertThatThrownBy(() -> Settings.of(ROOT, Map.of("SANDHI_INGEST_PORT", port)))
        .isInstanceOf(CannotRunException.class)
        .hasMessage("SANDHI_INGEST_PORT is no port: " + port);
  }

  @Test
  void refusesOnePortForTwo() {
    assertThatThrownBy(() -> Settings.of(ROOT, Map.of("SANDHI_INGEST_PORT", "8080")))
        .hasMessage("two of the ports chosen are the same");
  }

  @Test
  void refusesADatabaseWithoutItsOwner() {
    assertThatThrownBy(
            () -> Settings.of(ROOT, Map.of("SANDHI_DB_URL", "jdbc:postgresql://db/sandhi")))
        .hasMessage("SANDHI_DB_URL is set, and SANDHI_DB_OWNER is missing beside it");
    assertThatThrownBy(() -> Settings.of(ROOT, Map.of("SANDHI_DB_URL", "postgres://db/sandhi")))
        .hasMessageContaining("jdbc:postgresql://");
  }
}
