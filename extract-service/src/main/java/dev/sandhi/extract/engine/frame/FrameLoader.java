package dev.sandhi.extract.engine.frame;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sandhi.extract.engine.lexicon.Tsv;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the frames of the language pack. A rule without examples does not load, nor does one with
/// a word that the loader does not know.
public final class FrameLoader {

  private static final int FEWEST_EXAMPLES = 2;

  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

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
      Frame frame = read(row.cell(0));
      if (!frame.frame().equals(row.cell(0)) || !names.add(frame.frame())) {
        throw row.wrong("the file calls itself '" + frame.frame() + "'");
      }
      frames.add(frame);
    }
    return List.copyOf(frames);
  }

  private static Frame read(String name) {
    String file = "hi/frames/" + name + ".yaml";
    try (@Nullable InputStream in = FrameLoader.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + ": not in the language pack");
      }
      Frame frame = YAML.readValue(in, Frame.class);
      check(frame, file);
      return frame;
    } catch (JacksonException e) {
      throw new IllegalStateException(
          file + ":" + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Frame frame, String file) {
    if (frame.examples().size() < FEWEST_EXAMPLES || frame.counterexamples().isEmpty()) {
      throw new IllegalStateException(file + ": needs two examples and a counter-example");
    }
    if (frame.examples().getFirst().en() == null) {
      throw new IllegalStateException(file + ": the first example needs a gloss in English");
    }
    if (frame.instrument() != Frame.Instrument.SELF
        && frame.predicate().nouns().isEmpty()
        && frame.predicate().verbs().isEmpty()) {
      throw new IllegalStateException(file + ": the predicate has no words");
    }
  }
}
