package dev.sandhi.extract.record;

import dev.sandhi.common.correction.HistoryEntry.Cause;

/// What made records change: what happened, through whom, and why.
record Occasion(Cause cause, String who, String why) {}
