package dev.sandhi.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The files of the project that must agree with one another.
final class Project {

  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
  private static final Pattern READ = Pattern.compile("\\$\\{(SANDHI_[A-Z_]+)(:?)");

  private Project() {}

  static Path root() {
    return Path.of(Objects.requireNonNull(System.getProperty("sandhi.root")));
  }

  static Path deploy() {
    return root().resolve("deploy");
  }

  static String version() throws IOException {
    Matcher version = VERSION.matcher(Files.readString(root().resolve("pom.xml")));
    if (!version.find()) {
      throw new IOException("pom.xml has no version");
    }
    return version.group(1);
  }

  static JsonNode yaml(Path file) throws IOException {
    return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file));
  }

  /// Environment variables that the service reads and has no default for.
  static Set<String> required(Service service) throws IOException {
    return variables(service, ":");
  }

  /// Environment variables that the service reads.
  static Set<String> known(Service service) throws IOException {
    return variables(service, "none is left out");
  }

  private static Set<String> variables(Service service, String leftOut) throws IOException {
    Path properties =
        root().resolve(service.title()).resolve("src/main/resources/application.properties");
    Set<String> variables = new TreeSet<>();
    for (String line : Files.readAllLines(properties)) {
      if (!line.startsWith("#")) {
        READ.matcher(line)
            .results()
            .filter(variable -> !variable.group(2).equals(leftOut))
            .map((MatchResult variable) -> variable.group(1))
            .forEach(variables::add);
      }
    }
    return variables;
  }
}
