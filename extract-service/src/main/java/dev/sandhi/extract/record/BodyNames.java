package dev.sandhi.extract.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sandhi.extract.engine.lexicon.Tsv;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;

/// Writes down what countries and bodies are called, so that whoever reads the records can look
/// their codes up in either script. The names are those that the engine knows.
@Singleton
class BodyNames {

  private static final String WRITE =
      """
      insert into records.body as known
        (code, kind, name, name_latin, spellings, name_keys, sound_keys)
      select code, kind, name, latin, spellings,
        records.all_name_keys(spellings || latin), records.all_sound_keys(spellings || latin)
      from jsonb_to_recordset(cast(:bodies as jsonb))
        as body(code text, kind text, name text, latin text, spellings text[])
      order by code
      on conflict (code) do update set
        kind = excluded.kind, name = excluded.name, name_latin = excluded.name_latin,
        spellings = excluded.spellings, name_keys = excluded.name_keys,
        sound_keys = excluded.sound_keys
      where known.spellings <> excluded.spellings or known.name_latin <> excluded.name_latin
      """;

  private final Session database;

  BodyNames(Session database) {
    this.database = database;
  }

  /// A country or body, with every name that the lists give its code.
  private record Body(String code, String kind, String name, String latin, Set<String> spellings) {}

  void write(@Observes StartupEvent start) {
    Map<String, Body> bodies = new LinkedHashMap<>();
    for (Tsv.Row row : Tsv.read("lexicon/countries.tsv", "code", "latin", "names", "demonyms")) {
      add(bodies, "COUNTRY", row.cell(0), row.cell(1), row.values(2));
    }
    for (Tsv.Row row :
        Tsv.read("lexicon/bodies.tsv", "code", "latin", "kind", "names", "members")) {
      add(bodies, "BODY", row.cell(0), row.cell(1), row.values(3));
    }
    QuarkusTransaction.requiringNew()
        .run(() ->
            database
                .createNativeMutationQuery(WRITE)
                .setParameter("bodies", json(bodies).toString())
                .executeUpdate());
  }

  /// An organ bears the code of its body, and adds its names to it.
  private static void add(
      Map<String, Body> bodies, String kind, String code, String latin, List<String> names) {
    if (!names.isEmpty()) {
      bodies
          .computeIfAbsent(
              code, _ -> new Body(code, kind, names.getFirst(), latin, new TreeSet<>()))
          .spellings()
          .addAll(names);
    }
  }

  private static ArrayNode json(Map<String, Body> bodies) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (Body body : bodies.values()) {
      ArrayNode spellings =
          json.addObject()
              .put("code", body.code())
              .put("kind", body.kind())
              .put("name", body.name())
              .put("latin", body.latin())
              .putArray("spellings");
      body.spellings().forEach(spellings::add);
    }
    return json;
  }
}
