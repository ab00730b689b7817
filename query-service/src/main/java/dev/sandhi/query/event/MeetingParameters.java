package dev.sandhi.query.event;

import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.query.http.ParameterReader;
import jakarta.ws.rs.BeanParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/// What may be asked of meetings.
record MeetingParameters(
    @BeanParam EventParameters event,
    @Parameter(
            description =
                "What sort of contact: talks of any form, or a visit. Repeated: any of them.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = MeetingKind.class),
            examples = @ExampleObject(name = "talks", ref = "meetingKinds"))
        @RestQuery
        List<String> kind,
    @Parameter(
            description = "Where the meeting stands, as the articles tell it. Repeated: any.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = MeetingStatus.class),
            examples = @ExampleObject(name = "held", ref = "meetingStatuses"))
        @RestQuery
        List<String> status) {

  EventFilter<Meeting> filter(ParameterReader reader) {
    return event.filter(
        EventType.MEETING,
        reader.anyOf("kind", kind, MeetingKind.class),
        reader.anyOf("status", status, MeetingStatus.class),
        reader);
  }
}
