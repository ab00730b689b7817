package dev.sandhi.query.http;

import org.jspecify.annotations.Nullable;

/// An answer that is written already, as the database built it.
///
/// `version` changes whenever the records in it do. It is not the hash of the bytes, for a cursor
/// in them is another one each time, though it leads on from the same place.
public record Written(
    byte[] body, String contentType, String version, @Nullable String nextCursor) {}
