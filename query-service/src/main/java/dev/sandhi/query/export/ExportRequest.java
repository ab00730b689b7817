package dev.sandhi.query.export;

import dev.sandhi.query.event.EventList;
import dev.sandhi.query.event.EventType;
import dev.sandhi.query.export.Export.Compression;

/// What is to be exported, and how.
record ExportRequest(
    String of,
    EventType<?> type,
    EventList list,
    String query,
    ExportFormat format,
    Compression compression,
    boolean byteOrderMark) {}
