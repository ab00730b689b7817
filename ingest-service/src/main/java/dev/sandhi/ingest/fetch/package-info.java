/// Fetches pages from hosts that nobody vouches for: it reaches no address that is not public,
/// takes no more than it was told to, keeps to `robots.txt`, and leaves each host its pace.
///
/// Every connection goes to the address that was checked, for the resolver that checks is the one
/// that the client connects by. Redirects are followed by hand, each as if it had been asked for.
@NullMarked
package dev.sandhi.ingest.fetch;

import org.jspecify.annotations.NullMarked;
