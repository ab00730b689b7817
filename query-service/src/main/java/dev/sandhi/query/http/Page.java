package dev.sandhi.query.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One page of a list, and where the next one begins.
public record Page<T>(@Schema(description = "The records, in order.") List<T> data, PageMeta meta) {

  public Page {
    data = List.copyOf(data);
  }
}
