package dev.sandhi.query.event;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.query.http.ParameterReader;
import jakarta.ws.rs.BeanParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/// What may be asked of agreements.
record AgreementParameters(
    @BeanParam EventParameters event,
    @Parameter(
            description = "What form the commitment takes. Repeated: any of them.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = AgreementKind.class),
            examples = @ExampleObject(name = "framework", ref = "agreementKinds"))
        @RestQuery
        List<String> kind,
    @Parameter(
            description = "Where the agreement stands in its life. Repeated: any of them.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = AgreementStatus.class),
            examples = @ExampleObject(name = "signed", ref = "agreementStatuses"))
        @RestQuery
        List<String> status) {

  EventFilter<Agreement> filter(ParameterReader reader) {
    return event.filter(
        EventType.AGREEMENT,
        reader.anyOf("kind", kind, AgreementKind.class),
        reader.anyOf("status", status, AgreementStatus.class),
        reader);
  }
}
