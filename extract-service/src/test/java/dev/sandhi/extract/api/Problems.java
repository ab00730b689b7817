package dev.sandhi.extract.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/// What every error answers.
final class Problems {

  static final String JSON = "application/problem+json";

  private Problems() {}

  static ValidatableResponse assertProblem(Response response, int status) {
    return response
        .then()
        .statusCode(status)
        .contentType(JSON)
        .body("status", equalTo(status))
        .body("title", notNullValue())
        .body("instance", notNullValue());
  }
}
