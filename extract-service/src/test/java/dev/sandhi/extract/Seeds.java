package dev.sandhi.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The articles of `seeds/`, by the number that their names begin with.
public final class Seeds {

  private Seeds() {}

  public static String text(int number) {
    Path folder = root().resolve("seeds/articles");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(f -> f.getFileName().toString().startsWith("%03d_".formatted(number)))
              .toList();
      return Files.readString(found.getFirst());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The root of the repository.
  public static Path root() {
    return Path.of(Objects.requireNonNull(System.getProperty("sandhi.root"), "sandhi.root"));
  }
}
