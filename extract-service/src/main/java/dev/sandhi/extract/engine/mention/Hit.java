package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import java.util.List;
import java.util.Optional;

/// A listed name in the text, with all that it may be.
record Hit(TokenRange range, List<NameEntry> entries) {

  <E extends NameEntry> Optional<E> as(Class<E> type) {
    for (NameEntry entry : entries) {
      if (type.isInstance(entry)) {
        return Optional.of(type.cast(entry));
      }
    }
    return Optional.empty();
  }

  /// The code of the country or body that the name stands for, when it says whom somebody
  /// represents.
  Optional<String> affiliation() {
    for (NameEntry entry : entries) {
      switch (entry) {
        case NameEntry.Country country -> {
          return Optional.of(country.code());
        }
        case NameEntry.Demonym demonym -> {
          return Optional.of(demonym.code());
        }
        case NameEntry.Body body -> {
          return Optional.of(body.code());
        }
        default -> {}
      }
    }
    return Optional.empty();
  }
}
