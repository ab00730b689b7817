/// Whole lists as files. This service may write nothing into the database, so an export is a file
/// with its state beside it, in a folder that all processes of the service share.
@NullMarked
package dev.sandhi.query.export;

import org.jspecify.annotations.NullMarked;
