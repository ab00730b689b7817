/// Meetings and agreements as resources: what can be asked of them, and how the answer is found in
/// schema `records`, which extract-service writes and this service only reads.
@NullMarked
package dev.sandhi.query.event;

import org.jspecify.annotations.NullMarked;
