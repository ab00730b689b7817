package dev.sandhi.local;

import dev.sandhi.postgres.PasswordFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// Passwords of the roles that the services log in with.
public record RolePasswords(String ingest, String extract, String query) {

  static final String INGEST_VARIABLE = "SANDHI_INGEST_DB_PASSWORD";
  static final String EXTRACT_VARIABLE = "SANDHI_EXTRACT_DB_PASSWORD";
  static final String QUERY_VARIABLE = "SANDHI_QUERY_DB_PASSWORD";

  /// Those of the environment; what is missing there is made up once and kept in `directory`.
  public static RolePasswords of(Map<String, String> environment, Path directory)
      throws IOException {
    return new RolePasswords(
        password(environment, INGEST_VARIABLE, directory.resolve("ingest-password")),
        password(environment, EXTRACT_VARIABLE, directory.resolve("extract-password")),
        password(environment, QUERY_VARIABLE, directory.resolve("query-password")));
  }

  private static String password(Map<String, String> environment, String variable, Path file)
      throws IOException {
    String given = environment.get(variable);
    return given == null ? new PasswordFile(file).readOrCreate() : given;
  }
}
