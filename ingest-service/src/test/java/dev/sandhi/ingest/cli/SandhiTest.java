package dev.sandhi.ingest.cli;

import static dev.sandhi.ingest.ArticleClient.newUrl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./sandhi ingest`, as its caller meets it.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class SandhiTest {

  @TempDir Path folder;

  @Test
  void aFolderIsSentWithAllThatIsInIt() throws IOException {
    Files.createDirectories(folder.resolve("deep/er"));
    Files.writeString(folder.resolve("deep/er/one.txt"), "भारत और जापान मिले। " + newUrl());
    Files.writeString(folder.resolve("notes.md"), "no article");
    Files.writeString(folder.resolve("many.jsonl"), line() + "\r\n\n" + line());
    packed(folder.resolve("more.ndjson.gz"), line() + "\n" + line() + "\n");
    packed(folder.resolve("two.txt.gz"), "भारत और नेपाल मिले। " + newUrl());

    assertThat(run(folder.toString())).matches("(?s)0 .*6 new, 0 known, 0 refused in .*");
    assertThat(run(folder.toString())).matches("(?s)0 .*0 new, 6 known, 0 refused in .*");
  }

  @Test
  void whatIsRefusedIsToldWithItsPlace() throws IOException {
    Path lines = folder.resolve("many.ndjson");
    Files.writeString(lines, line() + "\n\n{\"text\": \"\"}\n" + line());

    assertThat(run(lines.toString()))
        .matches("(?s)1 .*many.ndjson:3: text: is empty.*2 new, 0 known, 1 refused in .*");
  }

  @Test
  void wrongUseIsTold() throws IOException {
    Path odd = Files.writeString(folder.resolve("odd.pdf"), "");

    assertThat(run()).startsWith("2 sandhi: no file is named\nusage:");
    assertThat(run("--fast")).startsWith("2 sandhi: unknown option --fast");
    assertThat(run(odd.toString())).startsWith("2 sandhi: " + odd + " has no ending");
    assertThat(run(folder.resolve("none.txt").toString()))
        .startsWith("1 sandhi: ")
        .contains("there is no such file");
  }

  /// The exit code, and what is told.
  private String run(String... files) {
    List<String> arguments = new ArrayList<>(List.of(files));
    if (files.length > 0 && !files[0].startsWith("--")) {
      arguments.addAll(List.of("--to", "http://127.0.0.1:" + RestAssured.port));
    }
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    int code =
        new Sandhi(new PrintStream(told, true, StandardCharsets.UTF_8), false).run(arguments);
    return code + " " + told.toString(StandardCharsets.UTF_8);
  }

  private static String line() {
    return "{\"text\": \"भारत और अमेरिका के बीच समझौता हुआ।\", \"url\": \"%s\"}"
        .formatted(newUrl());
  }

  private static void packed(Path file, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
