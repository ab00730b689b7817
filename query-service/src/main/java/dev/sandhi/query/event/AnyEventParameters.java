package dev.sandhi.query.event;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.query.http.ParameterReader;
import jakarta.ws.rs.BeanParam;
import java.util.List;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What may be asked where either sort of event is counted.
public record AnyEventParameters(
    @Parameter(
            description = "What to count.",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"meetings", "agreements"},
                    defaultValue = "meetings"))
        @RestQuery
        @Nullable String of,
    @Parameter(
            description = "A kind of what is counted. Repeated: any of them.",
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    pattern = "^[A-Z_]{1,20}$"),
            examples = @ExampleObject(name = "talks", ref = "meetingKinds"))
        @RestQuery
        List<String> kind,
    @Parameter(
            description = "A status of what is counted. Repeated: any of them.",
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    pattern = "^[A-Z_]{1,20}$"),
            examples = @ExampleObject(name = "held", ref = "meetingStatuses"))
        @RestQuery
        List<String> status,
    @BeanParam EventParameters event) {

  enum Counted {
    MEETINGS,
    AGREEMENTS
  }

  public Conditions conditions(ParameterReader reader) {
    return switch (reader.choice("of", of, Counted.MEETINGS)) {
      case MEETINGS ->
          with(
              event.conditions(EventType.MEETING, reader),
              reader.anyOf("kind", kind, MeetingKind.class),
              reader.anyOf("status", status, MeetingStatus.class));
      case AGREEMENTS ->
          with(
              event.conditions(EventType.AGREEMENT, reader),
              reader.anyOf("kind", kind, AgreementKind.class),
              reader.anyOf("status", status, AgreementStatus.class));
    };
  }

  private static Conditions with(Conditions conditions, SortedSet<?> kinds, SortedSet<?> statuses) {
    return conditions
        .anyOf("kind", kinds, "e.kind = any(?)")
        .anyOf("status", statuses, "e.status = any(?)");
  }
}
