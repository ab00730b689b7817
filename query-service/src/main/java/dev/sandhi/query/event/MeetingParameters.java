package dev.sandhi.query.event;

import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.query.http.ParameterReader;
import jakarta.ws.rs.BeanParam;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/// What may be asked of meetings.
public record MeetingParameters(
    @BeanParam EventParameters event,
    @Parameter(
            description =
                "The id of a meeting. Repeated: any of them; those that are not there"
                    + " are left out.",
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    pattern = EventType.MEETING_ID),
            examples = @ExampleObject(name = "ids", ref = "meetingIds"))
        @RestQuery
        List<String> id,
    @Parameter(
            description =
                "What sort of contact: talks of any form, or a visit. Repeated: any of them.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = MeetingKind.class),
            examples = @ExampleObject(name = "talks", ref = "meetingKinds"))
        @RestQuery
        List<String> kind,
    @Parameter(
            description = "How they met. Repeated: any of them.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = MeetingMode.class),
            examples = @ExampleObject(name = "modes", ref = "meetingModes"))
        @RestQuery
        List<String> mode,
    @Parameter(
            description = "Where the meeting stands, as the articles tell it. Repeated: any.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = MeetingStatus.class),
            examples = @ExampleObject(name = "held", ref = "meetingStatuses"))
        @RestQuery
        List<String> status,
    @Parameter(
            description = "Where the meeting must not stand. Repeated: none of them.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = MeetingStatus.class),
            examples = @ExampleObject(name = "cancelled", ref = "noMeetingStatus"))
        @RestQuery("status_not")
        List<String> statusNot) {

  private static final Pattern ID = Pattern.compile(EventType.MEETING_ID);

  public Conditions conditions(ParameterReader reader) {
    return event
        .conditions(EventType.MEETING, reader)
        .anyOf("id", reader.matching("id", id, ID, "id of a meeting"), "e.id = any(?)")
        .anyOf("kind", reader.anyOf("kind", kind, MeetingKind.class), "e.kind = any(?)")
        .anyOf("mode", reader.anyOf("mode", mode, MeetingMode.class), "e.mode = any(?)")
        .anyOf("status", reader.anyOf("status", status, MeetingStatus.class), "e.status = any(?)")
        .anyOf(
            "status_not",
            reader.anyOf("status_not", statusNot, MeetingStatus.class),
            "e.status <> all(?)");
  }
}
