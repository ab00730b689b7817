package dev.sandhi.ingest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The files that were named, and those in the folders that were named.
record InputFiles(List<InputFile> all) {

  InputFiles {
    all = List.copyOf(all);
  }

  static InputFiles of(List<Path> named) throws IOException {
    List<InputFile> files = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        addFolder(path, files);
      } else if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString(), null, "there is no such file");
      } else {
        files.add(
            InputFile.of(path)
                .orElseThrow(() ->
                    new IllegalArgumentException(path + " has no ending that tells what it is")));
      }
    }
    return new InputFiles(files);
  }

  long bytes() {
    return all.stream().mapToLong(InputFile::bytes).sum();
  }

  private static void addFolder(Path folder, List<InputFile> files) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.filter(Files::isRegularFile).sorted().toList()) {
        Optional<InputFile> file = InputFile.of(path);
        file.ifPresent(files::add);
      }
    }
  }
}
