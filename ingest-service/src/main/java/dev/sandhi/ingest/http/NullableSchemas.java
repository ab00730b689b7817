package dev.sandhi.ingest.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/// Carries what `@Nullable` says of a record into the schema of its JSON: what is nullable may be
/// `null`. All that the service writes is always there, hence required; what it reads says itself
/// what it requires.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class NullableSchemas implements OASFilter {

  private static final String OURS = "dev.sandhi.";
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

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
        .forEach((name, schema) -> {
          @Nullable ClassInfo type = records.get(name);
          if (type != null) {
            complete(schema, type);
          }
        });
  }

  private static void complete(Schema schema, ClassInfo type) {
    List<String> written = new ArrayList<>();
    for (RecordComponentInfo component : type.recordComponents()) {
      @Nullable Schema property = schema.getProperties().get(component.name());
      if (property != null) {
        written.add(component.name());
        boolean nullable = component.type().hasAnnotation(NULLABLE);
        schema.addProperty(component.name(), nullable ? nullable(property) : sole(property));
      }
    }
    if (schema.getRequired() == null) {
      schema.setRequired(written);
    }
  }

  /// What has no type may be anything, and so also `null`.
  private static Schema nullable(Schema property) {
    if (property.getRef() == null) {
      if (property.getType() == null) {
        return property;
      }
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
