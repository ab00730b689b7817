/// What one article tells of one event, and what all of them tell together.
///
/// Values only: how reports are grouped is decided by package `joining`, and where they are kept by
/// package `record`.
@NullMarked
package dev.sandhi.extract.event;

import org.jspecify.annotations.NullMarked;
