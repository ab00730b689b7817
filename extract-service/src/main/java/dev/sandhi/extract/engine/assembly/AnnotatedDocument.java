package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.mention.Coreference;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import dev.sandhi.extract.engine.timex.Timex;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
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

  /// The mentions within a range, found without a walk through the whole article.
  List<Mention> mentionsIn(TokenRange range) {
    return within(mentions, Mention::range, range);
  }

  /// The times within a range.
  List<Timex> timesIn(TokenRange range) {
    return within(times, Timex::tokens, range);
  }

  private static <T> List<T> within(List<T> all, Function<T, TokenRange> words, TokenRange range) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.apply(all.get(middle)).start() < range.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < all.size() && words.apply(all.get(end)).start() < range.end()) {
      end++;
    }
    return all.subList(low, end).stream().filter(e -> range.covers(words.apply(e))).toList();
  }
}
