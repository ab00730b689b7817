package dev.sandhi.query.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which page is asked for: how long, and after which place of the list.
public final class PageRequest {

  private final CursorSeal seal;
  private final String filters;
  private final int limit;
  private final @Nullable Cursor after;

  PageRequest(CursorSeal seal, String filters, int limit, @Nullable Cursor after) {
    this.seal = seal;
    this.filters = filters;
    this.limit = limit;
    this.after = after;
  }

  public @Nullable Cursor after() {
    return after;
  }

  /// One more than the page holds: whether there is a next page is seen by it.
  public int toFetch() {
    return limit + 1;
  }

  /// The page that the rows make. Of the last row shown, `place` tells where the next page begins.
  public <R, T> Page<T> of(List<R> rows, Function<R, Cursor> place, Function<R, T> record) {
    return new Page<>(
        shown(rows).stream().map(record).toList(), meta(rows, place, PageMeta.Count.NONE));
  }

  /// The rows that the page holds.
  public <R> List<R> shown(List<R> rows) {
    return rows.size() > limit ? rows.subList(0, limit) : rows;
  }

  public <R> PageMeta meta(List<R> rows, Function<R, Cursor> place, PageMeta.Count count) {
    @Nullable String next =
        rows.size() > limit ? seal.seal(place.apply(rows.get(limit - 1)), filters) : null;
    return new PageMeta(next, limit, count.count(), count.status());
  }
}
