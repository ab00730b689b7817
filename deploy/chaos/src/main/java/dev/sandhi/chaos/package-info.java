/// `./sandhi chaos`: breaks a running Sandhi in every way that processes, networks and disks break,
/// and checks that nothing was lost and nothing done twice.
///
/// The same articles go through it twice, in peace and under faults, and must end as the same
/// records. So that the check itself can be trusted, known mistakes can be planted into the running
/// program ([Mutant]); each of them must be found.
@NullMarked
package dev.sandhi.chaos;

import org.jspecify.annotations.NullMarked;
