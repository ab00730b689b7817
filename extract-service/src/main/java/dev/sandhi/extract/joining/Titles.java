package dev.sandhi.extract.joining;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.event.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the title of an agreement says beside that it is one, and what the name of a gathering does
/// beside that some people meet.
final class Titles {

  /// The words for what is agreed: treaty, agreement, memorandum.
  private static final Words INSTRUMENTS = instruments();

  /// Words that any title may have: bilateral, comprehensive, and.
  private static final Set<String> COMMON = common();

  /// Words that any gathering may be called by: talks, summit, of ministers.
  private static final Set<String> GATHERINGS = gatherings();

  /// What countries and bodies are called, by their codes.
  private static final Map<String, List<Words>> NAMES = names();

  private Titles() {}

  static Title of(Agreement agreement) {
    Words all = Words.of(agreement.title()).without(INSTRUMENTS);
    return new Title(all, telling(all, COMMON));
  }

  static Title of(Meeting meeting) {
    Words all = Words.of(meeting.name());
    Set<String> common = new HashSet<>(GATHERINGS);
    for (String party : meeting.parties()) {
      NAMES.getOrDefault(party, List.of()).stream()
          .filter(name -> all.keys().containsAll(name.keys()))
          .forEach(name -> common.addAll(name.keys()));
    }
    return new Title(all, telling(all, common));
  }

  private static Words telling(Words all, Set<String> common) {
    return new Words(all.keys().stream().filter(key -> !common.contains(key)).toList());
  }

  private static Set<String> common() {
    Set<String> keys = new HashSet<>();
    for (Tsv.Row row : Tsv.read("lexicon/title-words.tsv", "word", "names")) {
      if (row.cell(1).equals("NO")) {
        keys.addAll(Words.of(row.cell(0)).keys());
      }
    }
    return Set.copyOf(keys);
  }

  private static Set<String> gatherings() {
    Set<String> keys = new HashSet<>();
    Tsv.read("lexicon/gathering-words.tsv", "word")
        .forEach(row -> keys.addAll(Words.of(row.cell(0)).keys()));
    Tsv.read("lexicon/gatherings.tsv", "surface", "sort")
        .forEach(row -> keys.addAll(Words.of(row.cell(0)).keys()));
    return Set.copyOf(keys);
  }

  private static Map<String, List<Words>> names() {
    Map<String, List<Words>> names = new HashMap<>();
    for (Tsv.Row row : Tsv.read("lexicon/countries.tsv", "code", "latin", "names", "demonyms")) {
      add(row.cell(0), row.values(2), names);
    }
    for (Tsv.Row row :
        Tsv.read("lexicon/bodies.tsv", "code", "latin", "kind", "names", "members")) {
      add(row.cell(0), row.values(3), names);
    }
    return Map.copyOf(names);
  }

  private static void add(String code, List<String> more, Map<String, List<Words>> names) {
    List<Words> known = names.computeIfAbsent(code, _ -> new ArrayList<>());
    more.forEach(name -> known.add(Words.of(name)));
  }

  private static Words instruments() {
    List<String> keys = new ArrayList<>();
    for (Tsv.Row row : Tsv.read("lexicon/instruments.tsv", "surface", "kind", "force")) {
      Words surface = Words.of(row.cell(0));
      if (surface.keys().size() == 1) {
        keys.addAll(surface.keys());
      }
    }
    return new Words(List.copyOf(keys));
  }
}
