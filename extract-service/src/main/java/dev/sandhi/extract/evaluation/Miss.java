package dev.sandhi.extract.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;

/// The text that shows a record missed (`-`), spurious (`+`) or partly wrong (`~`).
final class Miss {

  private static final List<String> SHOWN =
      List.of("kind", "mode", "status", "parties", "date", "place", "title", "name");
  private static final ObjectWriter ONE_LINE = oneLine();

  private Miss() {}

  static String missed(String article, Answer.Type type, Answer gold) {
    return "- %s %s\n    gold %s".formatted(article, type.label(), brief(gold));
  }

  static String spurious(String article, Answer.Type type, Answer predicted) {
    return "+ %s %s\n    pred %s".formatted(article, type.label(), brief(predicted));
  }

  static String wrong(String article, Answer.Type type, Answer gold, Answer predicted) {
    return "~ %s %s\n    gold %s\n    pred %s"
        .formatted(article, type.label(), brief(gold), brief(predicted));
  }

  private static String brief(Answer answer) {
    ObjectNode brief = new ObjectMapper().createObjectNode();
    for (String field : SHOWN) {
      JsonNode value = answer.source().path(field);
      if (!(value.isNull()
          || value.isMissingNode()
          || value.isContainerNode() && value.isEmpty())) {
        brief.set(field, value);
      }
    }
    ArrayNode people = brief.putArray("people");
    answer.people().forEach(p -> people.add(p.name() != null ? p.name() : p.role()));
    try {
      return ONE_LINE.writeValueAsString(brief);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectWriter oneLine() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEntrySpacing(Separators.Spacing.AFTER)
            .withArrayValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    DefaultPrettyPrinter.NopIndenter inline = new DefaultPrettyPrinter.NopIndenter();
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(separators).withObjectIndenter(inline).withArrayIndenter(inline);
    return new ObjectMapper().writer(printer);
  }
}
