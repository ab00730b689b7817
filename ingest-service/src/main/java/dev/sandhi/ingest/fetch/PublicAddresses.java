package dev.sandhi.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/// Tells addresses of the public internet from all others: of this machine, of the network that it
/// stands in, of the cloud that it runs on, and those that only lead to such.
final class PublicAddresses {

  private static final List<Range> SPECIAL =
      Stream.of(
              // This network, private ones, those of providers, loopback, and link-local ones,
              // which
              // are also where clouds tell secrets.
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.168.0.0/16",
              // Protocols, documentation, benchmarks, relays, multicast, and the rest.
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              // Within the public part of IPv6: tunnels, which end at any address, and examples.
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .map(Range::parse)
          .toList();

  /// All of IPv6 that is given out to the public.
  private static final Range GLOBAL_UNICAST = Range.parse("2000::/3");

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean isGiven = bytes.length == 4 || GLOBAL_UNICAST.contains(bytes);
    return isGiven && SPECIAL.stream().noneMatch(range -> range.contains(bytes));
  }

  private record Range(byte[] start, int bits) {

    static Range parse(String cidr) {
      int slash = cidr.indexOf('/');
      try {
        return new Range(
            InetAddress.getByName(cidr.substring(0, slash)).getAddress(),
            Integer.parseInt(cidr.substring(slash + 1)));
      } catch (UnknownHostException e) {
        throw new IllegalStateException(cidr, e);
      }
    }

    boolean contains(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
