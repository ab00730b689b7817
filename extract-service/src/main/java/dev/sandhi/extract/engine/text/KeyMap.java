package dev.sandhi.extract.engine.text;

import java.util.AbstractMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A map by keys that lists hold. As equal ones are one object it compares no letters, and as its
/// keys and values lie side by side a look-up touches the memory once, where others follow a chain
/// through it. Most words of a text are not in most lists: a filter says so before that.
final class KeyMap<V> extends AbstractMap<String, V> {

  private final Map<String, V> values;

  private final KeyFilter filter = new KeyFilter();

  KeyMap(int size) {
    values = new IdentityHashMap<>(size);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return key != null && filter.mayHold(key.hashCode()) ? values.get(key) : null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key != null && filter.mayHold(key.hashCode()) && values.containsKey(key);
  }

  @Override
  public @Nullable V put(String key, V value) {
    V before = values.put(key, value);
    filter.admit(key, values.keySet());
    return before;
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return values.entrySet();
  }
}
