package dev.sandhi.query.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Writes into the API document what holds for every operation, so that none can forget it: the
/// problems that each may answer with, and how a parameter is repeated.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDocument implements OASFilter {

  @Override
  public Operation filterOperation(Operation operation) {
    Map<String, APIResponse> byStatus = new TreeMap<>(operation.getResponses().getAPIResponses());
    byStatus.put("400", problem("BadRequest"));
    byStatus.put("406", problem("NotAcceptable"));
    byStatus.put("500", problem("InternalError"));
    byStatus.put("503", problem("Unavailable"));
    byStatus.put("504", problem("TooSlow"));
    operation.getResponses().setAPIResponses(byStatus);
    return operation;
  }

  /// What an annotation says of a list is meant for each of its values.
  @Override
  public Parameter filterParameter(Parameter parameter) {
    Schema schema = parameter.getSchema();
    if (schema != null && List.of(SchemaType.ARRAY).equals(schema.getType())) {
      parameter.setExplode(true);
      schema.setMaxItems(KnownParameters.MOST_VALUES);
      schema.getItems().pattern(schema.getPattern()).maxLength(schema.getMaxLength());
      schema.pattern(null).maxLength(null);
    }
    return parameter;
  }

  private static APIResponse problem(String name) {
    return OASFactory.createAPIResponse().ref(name);
  }
}
