/// Inputs that services of this kind were broken by, numbered as in the list of them that the
/// project began with. Each goes over HTTP as its senders would send it, and is answered soon, with
/// the status that it deserves and never as a fault of the service.
@NullMarked
package dev.sandhi.ingest.listed;

import org.jspecify.annotations.NullMarked;
