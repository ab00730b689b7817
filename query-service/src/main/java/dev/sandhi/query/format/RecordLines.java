package dev.sandhi.query.format;

import java.util.function.UnaryOperator;

/// A form that is written line by line: what stands before the first record, and what is written
/// for each, from its JSON.
public record RecordLines(String head, UnaryOperator<String> ofRecord) {}
