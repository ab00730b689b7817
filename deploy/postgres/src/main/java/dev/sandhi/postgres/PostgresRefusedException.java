package dev.sandhi.postgres;

import java.io.IOException;

/// PostgreSQL would not start. The message is one line that a reader can act on.
public final class PostgresRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  PostgresRefusedException(String message) {
    super(message);
  }
}
