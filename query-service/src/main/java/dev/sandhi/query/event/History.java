package dev.sandhi.query.event;

import dev.sandhi.common.correction.HistoryEntry;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The values of an event that became others.
record History(
    @Schema(description = "The latest first; the 1000 latest where there are more.")
        List<HistoryEntry> data) {}
