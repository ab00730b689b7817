/// The tables of records: what each article says (reports), and what all reports of one thing say
/// together (events).
///
/// This service alone writes schema `records`. An article's reports are replaced as a set, in one
/// transaction, so that a revision delivered twice is stored once.
@NullMarked
package dev.sandhi.extract.record;

import org.jspecify.annotations.NullMarked;
