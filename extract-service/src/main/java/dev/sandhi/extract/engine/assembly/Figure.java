package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.mention.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody who takes part: a person of the article, or the nameless holder of an office.
///
/// @param role the words of the role where this event names it
/// @param counterpart the role is that of the other side: `अपने समकक्ष से`
record Figure(
    @Nullable Person person,
    @Nullable TokenRange role,
    @Nullable String roleText,
    Optional<String> country,
    TokenRange words,
    boolean counterpart) {

  boolean isNamed() {
    return person != null;
  }

  Figure of(String code) {
    return new Figure(person, role, roleText, Optional.of(code), words, counterpart);
  }

  boolean isSameAs(Figure other) {
    if (person != null && other.person != null) {
      return person.equals(other.person);
    }
    return person == null
        && other.person == null
        && country.equals(other.country)
        && (roleText == null || roleText.equals(other.roleText));
  }
}
