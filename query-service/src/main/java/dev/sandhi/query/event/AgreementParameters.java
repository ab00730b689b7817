package dev.sandhi.query.event;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.query.http.ParameterReader;
import jakarta.ws.rs.BeanParam;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/// What may be asked of agreements.
public record AgreementParameters(
    @BeanParam EventParameters event,
    @Parameter(
            description =
                "The id of an agreement. Repeated: any of them; those that are not there"
                    + " are left out.",
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    pattern = EventType.AGREEMENT_ID),
            examples = @ExampleObject(name = "ids", ref = "agreementIds"))
        @RestQuery
        List<String> id,
    @Parameter(
            description = "What form the commitment takes. Repeated: any of them.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = AgreementKind.class),
            examples = @ExampleObject(name = "framework", ref = "agreementKinds"))
        @RestQuery
        List<String> kind,
    @Parameter(
            description = "What form it must not take. Repeated: none of them.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = AgreementKind.class),
            examples = @ExampleObject(name = "statement", ref = "noAgreementKind"))
        @RestQuery("kind_not")
        List<String> kindNot,
    @Parameter(
            description = "Where the agreement stands in its life. Repeated: any of them.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = AgreementStatus.class),
            examples = @ExampleObject(name = "signed", ref = "agreementStatuses"))
        @RestQuery
        List<String> status,
    @Parameter(
            description = "Where the agreement must not stand. Repeated: none of them.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = AgreementStatus.class),
            examples = @ExampleObject(name = "rejected", ref = "noAgreementStatus"))
        @RestQuery("status_not")
        List<String> statusNot) {

  private static final Pattern ID = Pattern.compile(EventType.AGREEMENT_ID);

  public Conditions conditions(ParameterReader reader) {
    return event
        .conditions(EventType.AGREEMENT, reader)
        .anyOf("id", reader.matching("id", id, ID, "id of an agreement"), "e.id = any(?)")
        .anyOf("kind", reader.anyOf("kind", kind, AgreementKind.class), "e.kind = any(?)")
        .anyOf(
            "kind_not", reader.anyOf("kind_not", kindNot, AgreementKind.class), "e.kind <> all(?)")
        .anyOf("status", reader.anyOf("status", status, AgreementStatus.class), "e.status = any(?)")
        .anyOf(
            "status_not",
            reader.anyOf("status_not", statusNot, AgreementStatus.class),
            "e.status <> all(?)");
  }
}
