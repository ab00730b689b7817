package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.mention.Coreference;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.BodyMention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import dev.sandhi.extract.engine.timex.Timex;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /// The mentions that lie in a part of the text.
  List<Mention> mentionsIn(TokenRange words) {
    return within(mentions, Mention::range, words);
  }

  /// The times that lie in a part of the text.
  List<Timex> timesIn(TokenRange words) {
    return within(times, Timex::tokens, words);
  }

  /// Whether a token is part of a time.
  boolean isTime(int token) {
    int next = firstFrom(times, Timex::tokens, token + 1);
    return next > 0 && times.get(next - 1).tokens().contains(token);
  }

  /// Whether a token is part of a mention.
  boolean isNamed(int token) {
    int next = firstFrom(mentions, Mention::range, token + 1);
    return next > 0 && mentions.get(next - 1).range().contains(token);
  }

  /// For each token whether it is part of a mention, and one for what is behind the last.
  boolean[] named() {
    boolean[] named = new boolean[document.tokens().size() + 1];
    mentions.forEach(
        mention -> Arrays.fill(named, mention.range().start(), mention.range().end(), true));
    return named;
  }

  /// The bodies that the text names.
  Set<NameEntry.Body> bodies() {
    Set<NameEntry.Body> bodies = new HashSet<>();
    for (Mention mention : mentions) {
      if (mention instanceof BodyMention named) {
        bodies.add(named.body());
      }
    }
    return bodies;
  }

  /// The mentions that begin before a token.
  List<Mention> mentionsBefore(int token) {
    return mentions.subList(0, firstFrom(mentions, Mention::range, token));
  }

  /// Both lists are in the order of the text, and nothing in them overlaps: no need to look at all.
  private static <T> List<T> within(
      List<T> all, Function<T, TokenRange> rangeOf, TokenRange words) {
    int from = firstFrom(all, rangeOf, words.start());
    int to = firstFrom(all, rangeOf, words.end());
    boolean reachesOut = to > from && !words.covers(rangeOf.apply(all.get(to - 1)));
    return all.subList(from, reachesOut ? to - 1 : to);
  }

  private static <T> int firstFrom(List<T> all, Function<T, TokenRange> rangeOf, int token) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rangeOf.apply(all.get(middle)).start() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// A title as a role: in the words of the text, or in the singular where these speak of several
  /// people.
  public String roleOf(Title title) {
    return title.plural() ? title.singular() : document.textOf(title.words());
  }
}
