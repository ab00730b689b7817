package dev.sandhi.extract.engine.mention.learned;

import dev.sandhi.extract.engine.document.TokenRange;

/// A name that the words around it give away.
///
/// @param margin by how much the least likely of its words rather belongs to it than to no name
public record LearnedName(TokenRange range, NameTag.Kind kind, float margin) {}
