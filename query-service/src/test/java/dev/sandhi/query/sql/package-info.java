@NullMarked
package dev.sandhi.query.sql;

import org.jspecify.annotations.NullMarked;
