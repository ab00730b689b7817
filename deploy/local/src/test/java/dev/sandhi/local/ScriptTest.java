package dev.sandhi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script at the root, called from elsewhere.
class ScriptTest {

  @TempDir Path folder;

  @Test
  void tellsWhatItDoesAlsoThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Project.root().resolve("sandhi"));

    Answer answer = run(link, Map.of(), "help");

    assertThat(answer.status()).isZero();
    assertThat(answer.output()).contains("up ", "test ", "explain ", "evaluate ");
  }

  @Test
  void refusesACommandThatItDoesNotKnow() throws Exception {
    Answer answer = run(Project.root().resolve("sandhi"), Map.of(), "dance");

    assertThat(answer)
        .isEqualTo(new Answer(1, "sandhi: no such command: dance; ./sandhi help lists them\n"));
  }

  @Test
  void saysWhereItMayNotWrite() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    Answer answer =
        run(
            Project.root().resolve("sandhi"),
            Map.of("JAVA_HOME", System.getProperty("java.home"), "SANDHI_DIR", file + "/data"),
            "up");

    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.output())
        .isEqualTo(
            "sandhi: may not write to "
                + file
                + "/data; SANDHI_DIR names another folder for the data\n");
  }

  private Answer run(Path script, Map<String, String> environment, String command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(List.of(script.toString(), command))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), output);
  }

  private record Answer(int status, String output) {}
}
