package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.mention.Coreference;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import dev.sandhi.extract.engine.timex.Timex;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document with all that was found in it.
public record AnnotatedDocument(
    Document document,
    List<Mention> mentions,
    List<Timex> times,
    Coreference people,
    @Nullable LocalDate publishedOn) {

  public AnnotatedDocument {
    mentions = List.copyOf(mentions);
    times = List.copyOf(times);
  }

  /// A title as a role: in the words of the text, or in the singular where these speak of several
  /// people.
  public String roleOf(Title title) {
    return title.plural() ? title.singular() : document.textOf(title.words());
  }
}
