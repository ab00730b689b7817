package dev.sandhi.ingest.fetch;

import dev.sandhi.ingest.fetch.FetchException.Reason;

/// Follows redirects, a few of them, and checks each place that they lead to as if it had been
/// asked for.
final class Redirects {

  private static final int MOST = 5;

  private Redirects() {}

  /// What has to hold of an address before it is asked.
  @FunctionalInterface
  interface Permission {
    void check(WebAddress address) throws FetchException;
  }

  static Fetched follow(Hop hop, WebAddress start, Wanted wanted, Permission permission)
      throws FetchException {
    WebAddress address = start;
    for (int followed = 0; followed <= MOST; followed++) {
      permission.check(address);
      Hop.Landing landing = hop.get(address, wanted);
      if (landing.location() == null) {
        return landing.fetched();
      }
      address = address.resolve(landing.location(), hop.trusted());
    }
    throw new FetchException(
        Reason.REDIRECTS, "The address is redirected over %d times".formatted(MOST));
  }
}
