package dev.sandhi.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Settings of a server, as options of its command line.
final class ServerSettings {

  private ServerSettings() {}

  /// Loses no commit. They stand on the command line, so an edited `postgresql.conf` cannot undo
  /// them. Without a socket in a shared folder another user's server cannot be in the way.
  static String durable(String host, int port) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listen_addresses", host);
    settings.put("port", Integer.toString(port));
    settings.put("unix_socket_directories", "");
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", "on");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    return settings.entrySet().stream()
        .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining(" "));
  }
}
