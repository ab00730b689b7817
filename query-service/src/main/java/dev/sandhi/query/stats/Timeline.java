package dev.sandhi.query.stats;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many events fall into each stretch of time.
record Timeline(
    @Schema(description = "How long each stretch is.") Interval interval,
    @Schema(description = "How many events match.", examples = "128") int count,
    @Schema(
            description =
                "Whether these are all; otherwise they are the latest 2000 stretches, and a longer"
                    + " interval shows all.")
        boolean complete,
    @Schema(description = "The stretches, in the order of time.") List<Stretch> data) {

  Timeline {
    data = List.copyOf(data);
  }

  record Stretch(
      @Schema(description = "Its first day.") LocalDate start,
      @Schema(description = "How many events fall into it.", examples = "7") int count) {}
}
