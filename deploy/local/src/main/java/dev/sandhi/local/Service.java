package dev.sandhi.local;

/// One of the three services.
public enum Service {
  INGEST("ingest-service", 8081, "SANDHI_INGEST_PORT"),
  EXTRACT("extract-service", 8082, "SANDHI_EXTRACT_PORT"),
  QUERY("query-service", 8080, "SANDHI_QUERY_PORT");

  private final String title;
  private final int usualPort;
  private final String portVariable;

  Service(String title, int usualPort, String portVariable) {
    this.title = title;
    this.usualPort = usualPort;
    this.portVariable = portVariable;
  }

  /// Its name, and that of its folder.
  public String title() {
    return title;
  }

  int usualPort() {
    return usualPort;
  }

  /// The environment variable that chooses another port.
  String portVariable() {
    return portVariable;
  }
}
