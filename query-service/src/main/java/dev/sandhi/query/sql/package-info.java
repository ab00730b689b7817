/// Statements of SQL whose answers are built in the database, and how they are run.
@NullMarked
package dev.sandhi.query.sql;

import org.jspecify.annotations.NullMarked;
