package dev.sandhi.query.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.sandhi.common.correction.HistoryEntry;
import dev.sandhi.query.article.StoredArticle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is told beside an event; `null` where it was not asked for. The reports are JSON as the
/// database wrote it.
record Included(
    @JsonRawValue @Nullable String reports,
    @Nullable List<HistoryEntry> history,
    @Nullable List<StoredArticle> articles) {}
