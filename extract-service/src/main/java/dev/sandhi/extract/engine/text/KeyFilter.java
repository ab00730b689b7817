package dev.sandhi.extract.engine.text;

import java.util.Set;

/// Tells of most words of a text that they are not among some keys, by one bit for each hash and
/// before any look at the keys.
public final class KeyFilter {

  /// How many bits there are at least for each key.
  private static final int SPARSITY = 32;

  /// Its length is a power of two, and grows with the keys: that of few takes no more room in the
  /// caches of the processor than they are worth.
  private long[] bits = new long[1];

  /// Lets a key pass.
  ///
  /// @param all all keys, this one too
  public void admit(String key, Set<String> all) {
    if (all.size() * SPARSITY > bits.length * Long.SIZE) {
      bits = new long[2 * bits.length];
      all.forEach(this::setBit);
    }
    setBit(key);
  }

  private void setBit(String key) {
    int hash = key.hashCode();
    bits[(hash >>> 6) & (bits.length - 1)] |= 1L << hash;
  }

  /// Whether a key of this hash may be among them.
  public boolean mayHold(int hash) {
    return (bits[(hash >>> 6) & (bits.length - 1)] & (1L << hash)) != 0;
  }
}
