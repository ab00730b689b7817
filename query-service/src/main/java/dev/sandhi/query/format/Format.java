package dev.sandhi.query.format;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The forms in which records are answered.
public enum Format {
  JSON(Format.JSON_TYPE),
  NDJSON(Format.NDJSON_TYPE),
  CSV(Format.CSV_TYPE),
  PLOVER(Format.PLOVER_TYPE),
  CAMEO(Format.CAMEO_TYPE);

  public static final String JSON_TYPE = MediaType.APPLICATION_JSON;
  public static final String NDJSON_TYPE = "application/x-ndjson";
  public static final String CSV_TYPE = "text/csv";
  public static final String PLOVER_TYPE = "application/vnd.plover+jsonl";
  public static final String CAMEO_TYPE = "text/tab-separated-values";

  private final MediaType mediaType;

  Format(String mediaType) {
    this.mediaType = MediaType.valueOf(mediaType);
  }

  /// The first of the types asked for that there is a form for; JSON where any will do.
  public static Format among(List<MediaType> acceptable) {
    return acceptable.stream()
        .map(asked -> Stream.of(values()).filter(f -> f.mediaType.isCompatible(asked)).findFirst())
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(JSON);
  }

  /// With the charset where the type has one to tell.
  public String contentType() {
    return mediaType.getType().equals("text") ? mediaType + ";charset=UTF-8" : mediaType.toString();
  }
}
