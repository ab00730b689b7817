package dev.sandhi.query.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Lets a problem tell the path that was asked for as a reference (RFC 3986), whatever is in it.
@Singleton
final class EncodedInstance implements ProblemPostProcessor {

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    // Whoever writes it decodes it once.
    String escaped =
        URLEncoder.encode(PathReference.ofDecoded(context.path), StandardCharsets.UTF_8);
    return HttpProblem.builder(problem).withInstance(URI.create(escaped)).build();
  }
}
