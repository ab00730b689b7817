package dev.sandhi.ingest.http;

/// What is wrong with one field of a request, and where in it.
public record FieldError(String field, String detail) {}
