package dev.sandhi.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/// Carries what `@Nullable` says of a record into the schema of its JSON: every component is always
/// written, hence required, and only one that is nullable may be `null`.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class NullableSchemas implements OASFilter {

  private static final String OURS = "dev.sandhi.";
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName LEFT_OUT = DotName.createSimple(JsonInclude.class);

  private final Map<String, ClassInfo> records = new TreeMap<>();

  public NullableSchemas(IndexView index) {
    for (ClassInfo type : index.getKnownClasses()) {
      if (type.isRecord() && type.name().toString().startsWith(OURS)) {
        records.put(type.simpleName(), type);
      }
    }
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getComponents()
        .getSchemas()
        .forEach((name, schema) -> described(name).ifPresent(type -> complete(schema, type)));
  }

  /// The record that a schema is of. A generic one has a schema for each of its arguments, named
  /// after both: `PageMeeting`.
  private Optional<ClassInfo> described(String name) {
    return Optional.ofNullable(records.get(name))
        .or(() ->
            records.values().stream()
                .filter(type -> !type.typeParameters().isEmpty())
                .filter(type -> name.startsWith(type.simpleName()))
                .findFirst());
  }

  private static void complete(Schema schema, ClassInfo type) {
    List<String> required = new ArrayList<>();
    for (RecordComponentInfo component : type.recordComponents()) {
      @Nullable Schema property = schema.getProperties().get(component.name());
      if (property != null && type.field(component.name()).hasAnnotation(LEFT_OUT)) {
        // It is there only where it has a value.
        schema.addProperty(component.name(), sole(property));
      } else if (property != null) {
        required.add(component.name());
        boolean nullable = component.type().hasAnnotation(NULLABLE);
        schema.addProperty(component.name(), nullable ? nullable(property) : sole(property));
      }
    }
    schema.setRequired(required.isEmpty() ? null : required);
  }

  private static Schema nullable(Schema property) {
    if (property.getRef() == null && property.getType() == null) {
      // A value of any form may be null already.
      return property;
    }
    if (property.getRef() == null) {
      List<SchemaType> types = new ArrayList<>(property.getType());
      types.add(SchemaType.NULL);
      return property.type(types);
    }
    return OASFactory.createSchema()
        .description(property.getDescription())
        .addAnyOf(OASFactory.createSchema().ref(property.getRef()))
        .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
  }

  /// A reference brings its own type; one that stands beside it could only disagree.
  private static Schema sole(Schema property) {
    return property.getRef() == null ? property : property.type((List<SchemaType>) null);
  }
}
