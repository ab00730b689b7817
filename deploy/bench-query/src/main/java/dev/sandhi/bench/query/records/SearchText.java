package dev.sandhi.bench.query.records;

import dev.sandhi.bench.query.records.NewsMaker.Made;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.common.record.Participant;
import dev.sandhi.common.record.Place;
import dev.sandhi.common.record.Report;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of one event with their places and marks, as `records.event_search` has them.
final class SearchText {

  private final Folds folds;
  private final Map<String, StringJoiner> places = new HashMap<>();
  private int place;

  private SearchText(Folds folds) {
    this.folds = folds;
  }

  /// In the text form of a `tsvector`.
  static String of(Made made, Collection<String> names, Collection<String> sounds, Folds folds) {
    SearchText search = new SearchText(folds);
    EventRecord event = made.event();
    search.add('A', Stream.ofNullable(made.title()));
    search.add('B', placeNames(event.place()));
    search.add('B', event.people().stream().flatMap(SearchText::names));
    search.add('C', event.evidence().stream().map(Evidence::quote).distinct().sorted());
    search.add('C', titles(event.reports()).distinct().sorted());
    search.add('C', made.scene().phrases().stream());
    search.mark("=", sounds.stream());
    search.mark("$", names.stream());
    String day = made.listedOn().toString();
    search.mark("~", Stream.of(day.substring(0, 4), day.substring(0, 7), day));
    for (String in : List.of("", "~" + day.substring(0, 4), "~" + day.substring(0, 7))) {
      search.mark("@", event.parties().stream().map(party -> party + in));
      search.mark("#", event.topics().stream().map(topic -> topic.name() + in));
    }
    return search.written();
  }

  private static Stream<String> names(Participant person) {
    return Stream.of(person.name(), Objects.requireNonNullElse(person.nameLatin(), ""));
  }

  private static Stream<String> titles(List<Report> reports) {
    return reports.stream().map(Report::title).flatMap(Stream::ofNullable);
  }

  private static Stream<String> placeNames(@Nullable Place place) {
    return place == null
        ? Stream.of()
        : Stream.concat(Stream.ofNullable(place.city()), Stream.ofNullable(place.cityLatin()));
  }

  private void add(char weight, Stream<String> texts) {
    texts
        .filter(text -> !text.isEmpty())
        .flatMap(folds::words)
        .forEach(word ->
            places
                .computeIfAbsent(word, _ -> new StringJoiner(",", ":", ""))
                .add("" + ++place + weight));
  }

  private void mark(String mark, Stream<String> words) {
    words.forEach(word -> places.put(mark + word, new StringJoiner("")));
  }

  private String written() {
    StringBuilder text = new StringBuilder();
    places.forEach((word, at) ->
        text.append('\'').append(word.replace("'", "''")).append('\'').append(at).append(' '));
    return text.toString();
  }
}
