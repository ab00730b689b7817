package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.lexicon.Tsv;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the frames of the language pack.
public final class FrameLoader {

  private static @Nullable List<Frame> loaded;

  private FrameLoader() {}

  /// All frames, in the order of `hi/frames/index.tsv`. They are read once, whoever asks.
  public static synchronized List<Frame> load() {
    if (loaded == null) {
      loaded = read();
    }
    return loaded;
  }

  private static List<Frame> read() {
    List<Frame> frames = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Tsv.Row row : Tsv.read("frames/index.tsv", "frame")) {
      Frame frame = FrameFile.load(row.cell(0)).frame();
      if (!frame.frame().equals(row.cell(0)) || !names.add(frame.frame())) {
        throw row.wrong("the file calls itself '" + frame.frame() + "'");
      }
      frames.add(frame);
    }
    return List.copyOf(frames);
  }
}
