package dev.sandhi.query.directory;

import dev.sandhi.query.http.ParameterReader;
import dev.sandhi.query.sql.Sql;
import java.util.List;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/// What may be asked of people.
record PersonParameters(
    @Parameter(
            description =
                "The name, in Devanagari or in Latin letters; all words must match, as they are"
                    + " written or by their sound. Repeated: any of them.",
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    maxLength = ParameterReader.LONGEST_NAME),
            examples = {
              @ExampleObject(name = "latin", ref = "personInLatin"),
              @ExampleObject(name = "devanagari", ref = "personInDevanagari")
            })
        @RestQuery
        List<String> name,
    @Parameter(
            description =
                "Whom the person represents: ISO 3166-1 alpha-2, or the code of a body. Repeated:"
                    + " any of them.",
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    pattern = ParameterReader.CODE),
            examples = @ExampleObject(name = "countries", ref = "countries"))
        @RestQuery
        List<String> country) {

  /// What is asked, and the same in words that do not change with how it was written.
  record Filter(Sql where, String canonical) {}

  Filter read(ParameterReader reader) {
    SortedSet<String> names = reader.names("name", name);
    SortedSet<String> countries = reader.codes("country", country);
    Sql where = Sql.of("true");
    if (!names.isEmpty()) {
      where.add("and (");
      String or = "";
      for (String one : names) {
        where.add(
            or + "p.name_keys @> records.name_keys(?) or p.sound_keys @> records.sound_keys(?)",
            one,
            one);
        or = "or ";
      }
      where.add(")");
    }
    if (!countries.isEmpty()) {
      where.add("and p.country = any(?)", (Object) countries.toArray(String[]::new));
    }
    return new Filter(where, "PERSON" + names + countries);
  }
}
