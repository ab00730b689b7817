package dev.sandhi.extract.joining;

import dev.sandhi.common.record.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What reports have in common if they may tell of one event: the type, a stretch of time, and two
/// parties or one and a word of the name; or else the article. Two reports without a key in common
/// are not even compared, so an index of the keys finds all that there is to compare.
final class JoinKeys {

  private static final int STRETCH = 16;
  private static final int LONG_STRETCH = 512;
  private static final int EXACT = 2;
  private static final int FOLLOWED = 30;
  private static final int MOVED = 45;
  private static final int TELLING = 3;
  private static final int MOST_PAIRS = 64;
  private static final long FNV_BASIS = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private final Account account;
  private final Set<Long> keys = new HashSet<>();

  private JoinKeys(Account account) {
    this.account = account;
  }

  static Set<Long> of(Account account) {
    JoinKeys keys = new JoinKeys(account);
    keys.add("article", "", account.telling().report().articleId());
    keys.addTimed();
    if (account.type().isFollowed()) {
      keys.addTitled();
    }
    if (account.isTreaty()) {
      keys.addTreaty();
    }
    return Set.copyOf(keys.keys);
  }

  /// An event of some day between these parties, or of this name.
  private void addTimed() {
    for (String stretch : stretches(account.window(), slack(), STRETCH)) {
      pairs().forEach(pair -> add("day", stretch, pair));
      account.bodies().forEach(told -> pairs(told).forEach(pair -> add("day", stretch, pair)));
      for (String party : account.parties()) {
        words().forEach(word -> add("name", stretch, party + ' ' + word));
        account.ordinal().ifPresent(number -> add("number", stretch, party + ' ' + number));
      }
    }
  }

  /// An agreement is followed for years, if it has a name, or else by its subject.
  private void addTitled() {
    String title = account.title().skeleton();
    for (String stretch : stretches(account.window(), LONG_STRETCH / 2, LONG_STRETCH)) {
      for (Topic subject : account.event().topics()) {
        pairs().forEach(pair -> add("subject", stretch, pair + ' ' + subject));
      }
    }
    for (String pair : title.isEmpty() ? Set.<String>of() : pairs()) {
      add("title", pair, title);
      for (String stretch : stretches(account.window(), LONG_STRETCH / 2, LONG_STRETCH)) {
        words().forEach(word -> add("word", stretch, pair + word));
      }
    }
  }

  /// A treaty is followed for years also without one.
  private void addTreaty() {
    for (String stretch : stretches(account.window(), LONG_STRETCH / 2, LONG_STRETCH)) {
      pairs().forEach(pair -> add("treaty", stretch, pair));
    }
  }

  /// As far as the dates of two reports of one event may lie apart.
  private int slack() {
    Window window = account.window();
    if (window == null || !window.isExact()) {
      return 0;
    }
    return account.type().isFollowed() ? FOLLOWED : account.stage().isAhead() ? MOVED : EXACT;
  }

  private static List<String> stretches(@Nullable Window window, int slack, int length) {
    if (window == null) {
      return List.of("ever");
    }
    List<String> stretches = new ArrayList<>();
    long last = stretch(window.last().plusDays(slack), length);
    for (long i = stretch(window.first().minusDays(slack), length); i <= last; i++) {
      stretches.add(Long.toString(i));
    }
    return stretches;
  }

  private static long stretch(LocalDate day, int length) {
    return Math.floorDiv(day.toEpochDay(), length);
  }

  /// Two parties each; of very many those with the least hashes, which are mostly the same ones of
  /// two like gatherings. A party that is alone stands for two.
  private Set<String> pairs() {
    return pairs(account.parties());
  }

  private static Set<String> pairs(Set<String> told) {
    List<String> parties = told.stream().sorted().toList();
    if (parties.size() == 1) {
      return Set.of(parties.getFirst());
    }
    TreeSet<String> pairs =
        new TreeSet<>((one, other) -> {
          int order = Long.compare(hash(one), hash(other));
          return order == 0 ? one.compareTo(other) : order;
        });
    for (int i = 0; i < parties.size(); i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(parties.get(j) + ' ' + parties.get(i));
      }
    }
    while (pairs.size() > MOST_PAIRS) {
      pairs.pollLast();
    }
    return pairs;
  }

  private List<String> words() {
    return account.title().bones().stream().filter(word -> word.length() >= TELLING).toList();
  }

  private void add(String sort, String stretch, String what) {
    keys.add(hash(account.type() + " " + sort + ' ' + stretch + ' ' + what));
  }

  /// FNV-1a, of 64 bits.
  private static long hash(String text) {
    long hash = FNV_BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }
}
