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

/// A document with all that was found in it: mentions and times in the order of the text, none over
/// another of its sort.
public final class AnnotatedDocument {

  private final Document document;
  private final List<Mention> mentions;
  private final List<Timex> times;
  private final Coreference people;
  private final @Nullable LocalDate publishedOn;

  /// For each token how many begin before it, and one for what is behind the last: they are asked
  /// for by place all the time.
  private final int[] mentionsBefore;

  private final int[] timesBefore;

  public AnnotatedDocument(
      Document document,
      List<Mention> mentions,
      List<Timex> times,
      Coreference people,
      @Nullable LocalDate publishedOn) {
    this.document = document;
    this.mentions = List.copyOf(mentions);
    this.people = people;
    this.publishedOn = publishedOn;
    this.mentionsBefore = countedBefore(this.mentions, Mention::range);
    this.times = times.stream().filter(time -> !isPartOfName(time)).toList();
    this.timesBefore = countedBefore(this.times, Timex::tokens);
  }

  private <T> int[] countedBefore(List<T> all, Function<T, TokenRange> rangeOf) {
    int[] before = new int[document.tokens().size() + 1];
    int at = 0;
    for (int i = 0; i < all.size(); i++) {
      int start = rangeOf.apply(all.get(i)).start();
      Arrays.fill(before, at, start + 1, i);
      at = start + 1;
    }
    Arrays.fill(before, at, before.length, all.size());
    return before;
  }

  /// `मोनिका जुमा`: a day, or a month, that is part of a name.
  private boolean isPartOfName(Timex time) {
    int next = before(mentionsBefore, time.tokens().start() + 1);
    return next > 0
        && mentions.get(next - 1) instanceof Mention.PersonMention name
        && name.range().end() == time.tokens().end();
  }

  public Document document() {
    return document;
  }

  public List<Mention> mentions() {
    return mentions;
  }

  public List<Timex> times() {
    return times;
  }

  Coreference people() {
    return people;
  }

  @Nullable LocalDate publishedOn() {
    return publishedOn;
  }

  /// The mentions that lie in a part of the text.
  List<Mention> mentionsIn(TokenRange words) {
    return within(mentions, mentionsBefore, Mention::range, words);
  }

  /// The times that lie in a part of the text.
  List<Timex> timesIn(TokenRange words) {
    return within(times, timesBefore, Timex::tokens, words);
  }

  /// Whether a token is part of a time.
  boolean isTime(int token) {
    int next = before(timesBefore, token + 1);
    return next > 0 && times.get(next - 1).tokens().contains(token);
  }

  /// Whether a token is part of a mention.
  boolean isNamed(int token) {
    int next = before(mentionsBefore, token + 1);
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
    return mentions.subList(0, before(mentionsBefore, token));
  }

  private static <T> List<T> within(
      List<T> all, int[] counted, Function<T, TokenRange> rangeOf, TokenRange words) {
    int from = before(counted, words.start());
    int to = before(counted, words.end());
    boolean reachesOut = to > from && !words.covers(rangeOf.apply(all.get(to - 1)));
    return all.subList(from, reachesOut ? to - 1 : to);
  }

  /// How many begin before a token; behind the last token stand all, before the first none.
  private static int before(int[] counted, int token) {
    return counted[Math.clamp(token, 0, counted.length - 1)];
  }

  /// A title as a role: in the words of the text, or in the singular where these speak of several
  /// people.
  public String roleOf(Title title) {
    return title.plural() ? title.singular() : document.textOf(title.words());
  }
}
