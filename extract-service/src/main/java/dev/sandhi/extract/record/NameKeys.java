package dev.sandhi.extract.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.Session;

/// What names are looked up by: their letters, and their sounds, alike in both scripts.
///
/// The database folds names, so that what is stored and what is asked for are folded alike. That is
/// slow, and the same people are in the news day after day, so its answers are kept.
@Singleton
class NameKeys {

  private static final int MOST = 20_000;

  private static final String FOLD =
      """
      select name, records.name_keys(name), records.sound_keys(name)
      from unnest(cast(:names as text[])) name
      """;

  private final Session database;
  private final Cache<String, Keys> known = Caffeine.newBuilder().maximumSize(MOST).build();

  NameKeys(Session database) {
    this.database = database;
  }

  /// The keys of one name, or of several together.
  record Keys(SortedSet<String> names, SortedSet<String> sounds) {

    private static Keys none() {
      return new Keys(new TreeSet<>(), new TreeSet<>());
    }

    private static Keys of(Object[] row) {
      return new Keys(
          new TreeSet<>(List.of((String[]) row[1])), new TreeSet<>(List.of((String[]) row[2])));
    }

    private void add(Keys others) {
      names.addAll(others.names);
      sounds.addAll(others.sounds);
    }
  }

  /// For each name its keys; those that are not kept are asked for together.
  Map<String, Keys> of(Collection<String> names) {
    Map<String, Keys> found = new HashMap<>(known.getAllPresent(names));
    String[] unknown =
        names.stream().filter(name -> !found.containsKey(name)).distinct().toArray(String[]::new);
    if (unknown.length > 0) {
      for (Object[] row : folded(unknown)) {
        found.put((String) row[0], Keys.of(row));
      }
      known.putAll(found);
    }
    return found;
  }

  /// The keys of some of these names together.
  static Keys together(Map<String, Keys> keys, Collection<String> names) {
    Keys together = Keys.none();
    names.forEach(name -> together.add(Objects.requireNonNull(keys.get(name))));
    return together;
  }

  private List<Object[]> folded(String[] names) {
    return database.createNativeQuery(FOLD, Object[].class).setParameter("names", names).list();
  }
}
