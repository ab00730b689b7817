package dev.sandhi.ingest.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// A file that can be sent, and what it is.
record InputFile(Path path, Kind kind, boolean isPacked, long bytes) {

  private static final String PACKED = ".gz";

  /// What the name says it is; nothing where it is none that can be sent.
  static Optional<InputFile> of(Path path) throws IOException {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean isPacked = name.endsWith(PACKED);
    String plain = isPacked ? name.substring(0, name.length() - PACKED.length()) : name;
    long bytes = Files.size(path);
    return Kind.of(plain.substring(plain.lastIndexOf('.') + 1))
        .filter(kind -> plain.contains("."))
        .map(kind -> new InputFile(path, kind, isPacked, bytes));
  }

  /// What it holds, unpacked; `raw` sees the bytes as they lie on the disk.
  InputStream open(Counter raw) throws IOException {
    InputStream bytes = new BufferedInputStream(raw.counting(Files.newInputStream(path)));
    return isPacked ? new GZIPInputStream(bytes) : bytes;
  }

  /// Counts the bytes that are read of a file.
  @FunctionalInterface
  interface Counter {
    InputStream counting(InputStream in);
  }

  /// What a file holds.
  enum Kind {
    TEXT,
    PAGE,
    LINES,
    ARCHIVE;

    static Optional<Kind> of(String ending) {
      return switch (ending) {
        case "txt" -> Optional.of(TEXT);
        case "html", "htm", "xhtml" -> Optional.of(PAGE);
        case "ndjson", "jsonl" -> Optional.of(LINES);
        case "warc" -> Optional.of(ARCHIVE);
        default -> Optional.empty();
      };
    }
  }
}
