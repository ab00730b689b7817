package dev.sandhi.extract.engine.frame;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file under `hi/frames`: the frame, and behind it the sentences that show what it reads. These
/// are most of the file; an engine counts them, and leaves it to the tests to read them.
public final class FrameFile {

  private static final int FEWEST_EXAMPLES = 2;

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final Pattern EXAMPLES = Pattern.compile("^examples:", Pattern.MULTILINE);
  private static final Pattern COUNTEREXAMPLES =
      Pattern.compile("^counterexamples:", Pattern.MULTILINE);
  private static final Pattern SENTENCE = Pattern.compile("^  - text:", Pattern.MULTILINE);

  private final String name;
  private final String rule;

  /// Behind as many empty lines as the rule has, so that errors are told with their line.
  private final String sentences;

  private FrameFile(String name, String rule, String sentences) {
    this.name = name;
    this.rule = rule;
    this.sentences = sentences;
  }

  /// The file of a frame of the language pack.
  static FrameFile load(String frame) {
    String name = "hi/frames/" + frame + ".yaml";
    try (@Nullable InputStream in = FrameFile.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + ": not in the language pack");
      }
      return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file with this text.
  public static FrameFile of(String name, String text) {
    Matcher examples = EXAMPLES.matcher(text);
    int end = examples.find() ? examples.start() : text.length();
    String rule = text.substring(0, end);
    return new FrameFile(name, rule, "\n".repeat((int) rule.lines().count()) + text.substring(end));
  }

  /// The frame. One without two examples and a counter-example does not load, nor does one with a
  /// word that nobody knows.
  public Frame frame() {
    Matcher refused = COUNTEREXAMPLES.matcher(sentences);
    int shown = refused.find() ? refused.start() : sentences.length();
    if (count(sentences.substring(0, shown)) < FEWEST_EXAMPLES
        || count(sentences.substring(shown)) == 0) {
      throw new IllegalStateException(name + ": needs two examples and a counter-example");
    }
    Frame frame = read(rule, Frame.class);
    if (frame.instrument() != Frame.Instrument.SELF
        && frame.predicate().nouns().isEmpty()
        && frame.predicate().verbs().isEmpty()) {
      throw new IllegalStateException(name + ": the predicate has no words");
    }
    return frame;
  }

  private static long count(String text) {
    return SENTENCE.matcher(text).results().count();
  }

  /// The sentences that show what the frame reads.
  public FrameExamples examples() {
    FrameExamples examples = read(sentences, FrameExamples.class);
    if (examples.examples().getFirst().en() == null) {
      throw new IllegalStateException(name + ": the first example needs a gloss in English");
    }
    return examples;
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return YAML.readValue(text, type);
    } catch (JacksonException e) {
      throw new IllegalStateException(
          name + ":" + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
    }
  }
}
