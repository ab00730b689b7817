package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import java.util.Optional;

/// What a candidate tells of its event besides who and what: by these two tellings of one event
/// agree.
///
/// @param ordinal which of a series of gatherings it is
record Circumstances(
    Optional<Told<EventDate>> date, Optional<Site> site, Optional<Told<Integer>> ordinal) {}
