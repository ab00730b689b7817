package dev.sandhi.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The tools that run on Node.js, by the scripts of `package.json`.
final class NodeTool {

  private static final Path FOLDER = ServedRecords.ROOT.resolve("deploy/clients");

  private static boolean compiled;

  private NodeTool() {}

  /// Runs a script that is written in TypeScript.
  static String runCompiled(String script, String... arguments)
      throws IOException, InterruptedException {
    if (!compiled) {
      run("build");
      compiled = true;
    }
    return run(script, arguments);
  }

  /// Runs a script of `package.json`, and returns what it prints. It has to succeed.
  static String run(String script, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program("Node.js", "npm")));
    skipUnless(
        Files.isDirectory(FOLDER.resolve("node_modules")),
        "`npm ci` was not run in deploy/clients");
    command.addAll(List.of("run", "--silent", script, "--"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(FOLDER.toFile());
    builder.environment().put("REDOCLY_TELEMETRY", "off");
    builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
    Path errors = Files.createTempFile(FOLDER.resolve("target"), script, ".err");
    Process process = builder.redirectError(errors.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    assertThat(status).as("npm run %s%n%s%s", script, printed, Files.readString(errors)).isZero();
    return printed;
  }

  /// The first of the programs that is on the PATH; without any the test is skipped.
  static String program(String what, String... names) {
    List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(":", -1));
    Optional<Path> found =
        Stream.of(names)
            .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    skipUnless(found.isPresent(), what + " was not found");
    return found.orElseThrow().toString();
  }

  /// Where nothing may be skipped, as in CI, what is missing is a failure.
  private static void skipUnless(boolean present, String complaint) {
    if (Boolean.getBoolean("sandhi.clients.required")) {
      assertThat(present).as(complaint).isTrue();
    }
    if (!present) {
      System.out.println("Skipped: " + complaint);
    }
    assumeTrue(present, complaint);
  }
}
