package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.Topic;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.TokenRange;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a clause speaks of an agreement.
///
/// @param kind what it is called; `null` where nothing is named
/// @param newness whether it is told of for the first time
/// @param many whether the word is a plural
/// @param count how many there are
/// @param subjects what the words before the instrument say that it is about: `व्यापार समझौता`
/// @param title its name
record Wording(
    @Nullable AgreementKind kind,
    Newness newness,
    boolean many,
    Optional<Told<Integer>> count,
    Set<Topic> subjects,
    Optional<Title> title) {

  /// What the words beside an instrument say of whether it was told of before.
  enum Newness {
    /// इस, उस, or nothing at all.
    OPEN,
    /// एक, नया.
    NEW,
    /// एक और, अलग, भी.
    ANOTHER,
    /// कोई, किसी: there may be none.
    NONE
  }

  /// A name: its words, and the key that is the same for all its forms.
  record Title(TokenRange words, Set<String> key) {

    boolean isOf(Title other) {
      return key.containsAll(other.key) || other.key.containsAll(key);
    }
  }
}
