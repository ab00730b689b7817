package dev.sandhi.query.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/// Writes into the API document what holds for every operation, so that none can forget it: the
/// problems that each may answer with, how a parameter is repeated, and where its examples stand.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDocument implements OASFilter {

  @Override
  public Operation filterOperation(Operation operation) {
    Map<String, APIResponse> byStatus = new TreeMap<>(operation.getResponses().getAPIResponses());
    byStatus.put("400", problem("BadRequest"));
    byStatus.put("406", problem("NotAcceptable"));
    byStatus.put("414", problem("TooLong"));
    byStatus.put("429", problem("TooManyRequests"));
    byStatus.put("500", problem("InternalError"));
    byStatus.put("503", problem("Unavailable"));
    byStatus.put("504", problem("TooSlow"));
    operation.getResponses().setAPIResponses(byStatus);
    return operation;
  }

  /// Whatever is read can be kept, and costs credits.
  @Override
  public PathItem filterPathItem(PathItem path) {
    if (path.getGET() != null) {
      APIResponses responses = path.getGET().getResponses();
      responses.addAPIResponse("304", problem("NotModified"));
      APIResponse ok = responses.getAPIResponse("200");
      ok.addHeader("ETag", header("ETag"));
      ok.addHeader("Cache-Control", header("CacheControl"));
      ok.addHeader("RateLimit", header("RateLimit"));
      ok.addHeader("RateLimit-Policy", header("RateLimitPolicy"));
    }
    return path;
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

  /// Swagger UI fills in whatever is an example of a parameter, and all filters at once find
  /// nothing. So what can be left out has its examples in its schema.
  @Override
  public void filterOpenAPI(OpenAPI document) {
    Map<String, Example> named = document.getComponents().getExamples();
    List<Parameter> parameters =
        document.getPaths().getPathItems().values().stream()
            .flatMap(path -> path.getOperations().values().stream())
            .flatMap(operation -> Stream.ofNullable(operation.getParameters()))
            .flatMap(List::stream)
            .toList();
    Set<String> unused = new TreeSet<>();
    for (Parameter parameter : parameters) {
      if (!Boolean.TRUE.equals(parameter.getRequired())) {
        unused.addAll(names(parameter));
        showInSchema(parameter, named);
      }
    }
    parameters.forEach(parameter -> unused.removeAll(names(parameter)));
    unused.forEach(document.getComponents()::removeExample);
  }

  /// The named examples that a parameter refers to.
  private static List<String> names(Parameter parameter) {
    return Stream.ofNullable(parameter.getExamples())
        .flatMap(examples -> examples.values().stream())
        .map(example -> example.getRef().replaceFirst(".*/", ""))
        .toList();
  }

  private static void showInSchema(Parameter parameter, Map<String, Example> named) {
    List<Object> values =
        Stream.concat(
                Stream.ofNullable(parameter.getExample()),
                names(parameter).stream().map(named::get).map(Example::getValue))
            .toList();
    if (!values.isEmpty()) {
      parameter.getSchema().setExamples(values);
      parameter.example(null).examples(null);
    }
  }

  private static Header header(String name) {
    return OASFactory.createHeader().ref(name);
  }

  private static APIResponse problem(String name) {
    return OASFactory.createAPIResponse().ref(name);
  }
}
