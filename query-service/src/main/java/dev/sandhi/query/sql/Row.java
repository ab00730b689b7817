package dev.sandhi.query.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/// What is made of a row.
@FunctionalInterface
public interface Row<T> {

  T read(ResultSet row) throws SQLException;
}
