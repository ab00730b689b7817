package dev.sandhi.extract.engine.text;

import java.util.AbstractMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A map by keys that lists hold. As equal ones are one object it compares no letters, and as its
/// keys and values lie side by side a look-up touches the memory once, where others follow a chain
/// through it. Most words of a text are not in most lists: a bit for each hash says so before that.
final class KeyMap<V> extends AbstractMap<String, V> {

  /// How many bits there are at least for each key.
  private static final int SPARSITY = 32;

  private final Map<String, V> values;

  /// Its length is a power of two, and grows with the map: that of a short list takes no more room
  /// in the caches of the processor than its words are worth.
  private long[] bits = new long[1];

  KeyMap(int size) {
    values = new IdentityHashMap<>(size);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return key != null && mayHold(key.hashCode()) ? values.get(key) : null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key != null && mayHold(key.hashCode()) && values.containsKey(key);
  }

  @Override
  public @Nullable V put(String key, V value) {
    V before = values.put(key, value);
    if (values.size() * SPARSITY > bits.length * Long.SIZE) {
      bits = new long[2 * bits.length];
      values.keySet().forEach(this::setBit);
    }
    setBit(key);
    return before;
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return values.entrySet();
  }

  private void setBit(String key) {
    int hash = key.hashCode();
    bits[(hash >>> 6) & (bits.length - 1)] |= 1L << hash;
  }

  private boolean mayHold(int hash) {
    return (bits[(hash >>> 6) & (bits.length - 1)] & (1L << hash)) != 0;
  }
}
