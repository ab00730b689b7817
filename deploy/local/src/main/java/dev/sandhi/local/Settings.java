package dev.sandhi.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What `./sandhi up` was told by its environment.
record Settings(
    Path root,
    Path directory,
    Map<Service, Integer> ports,
    int postgresPort,
    Optional<Database> ownDatabase,
    Map<String, String> environment) {

  static final String POSTGRES_PORT_VARIABLE = "SANDHI_POSTGRES_PORT";

  private static final int USUAL_POSTGRES_PORT = 5440;
  private static final int LAST_PORT = 65_535;
  private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");

  /// Reads the environment; `root` is the folder of the project.
  static Settings of(Path root, Map<String, String> environment) throws CannotRunException {
    Map<Service, Integer> ports = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      ports.put(service, port(environment, service.portVariable(), service.usualPort()));
    }
    int postgresPort = port(environment, POSTGRES_PORT_VARIABLE, USUAL_POSTGRES_PORT);
    Set<Integer> different = new HashSet<>(ports.values());
    different.add(postgresPort);
    if (different.size() <= ports.size()) {
      throw new CannotRunException("two of the ports chosen are the same");
    }
    return new Settings(
        root,
        Path.of(environment.getOrDefault("SANDHI_DIR", root.resolve(".sandhi").toString())),
        ports,
        postgresPort,
        ownDatabase(environment),
        Map.copyOf(environment));
  }

  Path log(String name) {
    return directory.resolve("log").resolve(name + ".log");
  }

  private static int port(Map<String, String> environment, String variable, int usual)
      throws CannotRunException {
    String given = environment.get(variable);
    if (given == null || given.isBlank()) {
      return usual;
    }
    if (PORT.matcher(given).matches() && Integer.parseInt(given) <= LAST_PORT) {
      return Integer.parseInt(given);
    }
    throw new CannotRunException(variable + " is no port: " + given);
  }

  /// The database that the caller brings, where `SANDHI_DB_URL` names one.
  private static Optional<Database> ownDatabase(Map<String, String> environment)
      throws CannotRunException {
    String url = environment.getOrDefault(Wiring.URL_VARIABLE, "");
    if (url.isBlank()) {
      return Optional.empty();
    }
    if (!url.startsWith("jdbc:postgresql://")) {
      throw new CannotRunException(
          Wiring.URL_VARIABLE + " is not of the form jdbc:postgresql://HOST:PORT/DATABASE");
    }
    return Optional.of(
        new Database(
            url,
            required(environment, Wiring.OWNER_VARIABLE),
            required(environment, Wiring.OWNER_PASSWORD_VARIABLE)));
  }

  private static String required(Map<String, String> environment, String variable)
      throws CannotRunException {
    String value = environment.get(variable);
    if (value == null) {
      throw new CannotRunException(
          Wiring.URL_VARIABLE + " is set, and " + variable + " is missing beside it");
    }
    return value;
  }
}
