/// The people of the records: one person through spellings, scripts and offices.
@NullMarked
package dev.sandhi.common.entity;

import org.jspecify.annotations.NullMarked;
