package dev.sandhi.query.export;

import dev.sandhi.query.format.Format;

/// The forms of a file, each with the ending of its name.
enum ExportFormat {
  NDJSON(Format.NDJSON, "ndjson"),
  CSV(Format.CSV, "csv"),
  PLOVER(Format.PLOVER, "plover.jsonl"),
  CAMEO(Format.CAMEO, "cameo.tsv");

  private final Format format;
  private final String ending;

  ExportFormat(Format format, String ending) {
    this.format = format;
    this.ending = ending;
  }

  Format format() {
    return format;
  }

  String ending() {
    return ending;
  }
}
