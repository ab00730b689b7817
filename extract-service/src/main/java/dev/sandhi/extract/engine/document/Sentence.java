package dev.sandhi.extract.engine.document;

/// A sentence: a range of tokens within one block.
public record Sentence(int index, TokenRange tokens, Block block) {}
