package dev.sandhi.extract.engine.mention.learned;

import org.jspecify.annotations.Nullable;

/// What a token is to a name: outside of any, its first word, or a further one.
public enum NameTag {
  OUTSIDE(null, false),
  FIRST_OF_PERSON(Kind.PERSON, true),
  MORE_OF_PERSON(Kind.PERSON, false),
  FIRST_OF_PLACE(Kind.PLACE, true),
  MORE_OF_PLACE(Kind.PLACE, false),
  FIRST_OF_BODY(Kind.BODY, true),
  MORE_OF_BODY(Kind.BODY, false);

  /// What a name names.
  public enum Kind {
    PERSON,
    PLACE,
    BODY
  }

  private final @Nullable Kind kind;
  private final boolean first;

  NameTag(@Nullable Kind kind, boolean first) {
    this.kind = kind;
    this.first = first;
  }

  public static NameTag of(Kind kind, boolean first) {
    return switch (kind) {
      case PERSON -> first ? FIRST_OF_PERSON : MORE_OF_PERSON;
      case PLACE -> first ? FIRST_OF_PLACE : MORE_OF_PLACE;
      case BODY -> first ? FIRST_OF_BODY : MORE_OF_BODY;
    };
  }

  public @Nullable Kind kind() {
    return kind;
  }

  /// Whether it may stand behind another: a further word needs a name to belong to.
  boolean mayFollow(NameTag before) {
    return kind == null || first || kind == before.kind;
  }

  boolean mayBegin() {
    return kind == null || first;
  }

  boolean goesOn() {
    return kind != null && !first;
  }
}
