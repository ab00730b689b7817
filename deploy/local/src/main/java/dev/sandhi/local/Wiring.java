package dev.sandhi.local;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/// Where the services listen, and what each is told by its environment: no more than it needs.
public record Wiring(Map<Service, Integer> ports, Database database, RolePasswords passwords) {

  static final String URL_VARIABLE = "SANDHI_DB_URL";
  static final String OWNER_VARIABLE = "SANDHI_DB_OWNER";
  static final String OWNER_PASSWORD_VARIABLE = "SANDHI_DB_OWNER_PASSWORD";

  public Wiring {
    ports = Map.copyOf(ports);
  }

  int port(Service service) {
    Integer port = ports.get(service);
    if (port == null) {
      throw new IllegalArgumentException("no port for " + service.title());
    }
    return port;
  }

  public URI address(Service service) {
    return URI.create("http://127.0.0.1:" + port(service));
  }

  public Map<String, String> environment(Service service) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port(service)));
    environment.put(URL_VARIABLE, database.url());
    switch (service) {
      case INGEST -> {
        putOwner(environment);
        environment.put(RolePasswords.INGEST_VARIABLE, passwords.ingest());
        environment.put("SANDHI_EXTRACT_URL", address(Service.EXTRACT).toString());
      }
      case EXTRACT -> {
        putOwner(environment);
        environment.put(RolePasswords.EXTRACT_VARIABLE, passwords.extract());
        environment.put(RolePasswords.QUERY_VARIABLE, passwords.query());
      }
      case QUERY -> {
        environment.put(RolePasswords.QUERY_VARIABLE, passwords.query());
        environment.put("SANDHI_INGEST_URL", address(Service.INGEST).toString());
      }
    }
    return environment;
  }

  private void putOwner(Map<String, String> environment) {
    environment.put(OWNER_VARIABLE, database.owner());
    environment.put(OWNER_PASSWORD_VARIABLE, database.ownerPassword());
  }
}
