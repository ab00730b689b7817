package dev.sandhi.query.sql;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

/// JSON as the database wrote it. Most of it is only passed on, and never made a string for that.
public final class RawJson {

  private final byte[] utf8;

  private RawJson(byte[] utf8) {
    this.utf8 = utf8;
  }

  /// A column of type `text`, which the database sends in UTF-8.
  public static RawJson read(ResultSet row, int column) throws SQLException {
    return new RawJson(row.getBytes(column));
  }

  /// In UTF-8; not to be changed.
  public byte[] bytes() {
    return utf8;
  }

  @Override
  public String toString() {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
