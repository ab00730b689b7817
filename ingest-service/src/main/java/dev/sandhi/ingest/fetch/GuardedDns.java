package dev.sandhi.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves hosts, and refuses those of which any address is not public. The client connects to
/// what is answered here and asks nobody else, so a name cannot be bound anew in between.
final class GuardedDns implements DnsResolver {

  private final DnsResolver dns;
  private final Set<String> trusted;

  GuardedDns(DnsResolver dns, Set<String> trusted) {
    this.dns = dns;
    this.trusted = trusted;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    boolean isTrusted = trusted.contains(host) || trusted.contains(host + ":" + port);
    InetAddress[] addresses = isTrusted ? dns.resolve(host) : resolve(host);
    return Arrays.stream(addresses).map(address -> new InetSocketAddress(address, port)).toList();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = dns.resolve(host);
    for (InetAddress address : addresses) {
      if (!PublicAddresses.contain(address)) {
        throw new BlockedHostException(host);
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return host;
  }

  /// The host is there, and must not be reached.
  static final class BlockedHostException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    BlockedHostException(String host) {
      super(host + " has an address that is not public");
    }
  }
}
