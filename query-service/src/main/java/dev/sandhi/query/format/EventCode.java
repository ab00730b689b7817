package dev.sandhi.query.format;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.common.record.Topic;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an event is in the codes of event data: root and mode of PLOVER (manual 0.8), code of
/// CAMEO.
///
/// Signing, ratifying or finalising is SUPPORT whatever the subject; the subject is the context. An
/// act that is only planned or promised is AGREE, one that is called off is REJECT.
record EventCode(Root root, @Nullable String mode, String cameo) {

  /// Roots of PLOVER, each with its quadrant: 1 verbal cooperation, 2 material cooperation, 3
  /// verbal conflict, 4 material conflict.
  enum Root {
    AGREE(1),
    CONSULT(1),
    SUPPORT(1),
    CONCEDE(1),
    RETREAT(2),
    REQUEST(3),
    REJECT(3),
    SANCTION(4);

    private final int quadrant;

    Root(int quadrant) {
      this.quadrant = quadrant;
    }

    int quadrant() {
      return quadrant;
    }
  }

  /// The guest's visit in CAMEO, and the same seen from the host.
  static final String VISITS = "042";

  static final String HOSTS = "043";

  private static final EventCode PROMISED = new EventCode(Root.AGREE, null, "030");
  private static final EventCode FORMALISED = new EventCode(Root.SUPPORT, null, "057");

  /// Promises to cooperate that CAMEO tells apart by their subject.
  private static final Map<Topic, String> PROMISES =
      Map.of(
          Topic.TRADE, "0311",
          Topic.MINERALS, "0311",
          Topic.ENERGY, "0311",
          Topic.DEFENCE, "0312");

  static EventCode of(EventRecord event) {
    return switch (event) {
      case Meeting meeting -> ofMeeting(meeting);
      case Agreement agreement -> ofAgreement(agreement);
    };
  }

  private static EventCode ofMeeting(Meeting meeting) {
    return switch (meeting.status()) {
      case PLANNED, POSTPONED -> new EventCode(Root.AGREE, null, "036");
      case PROPOSED -> new EventCode(Root.REQUEST, "meet", "026");
      case CANCELLED -> new EventCode(Root.REJECT, "meet", "125");
      case HELD -> ofHeld(meeting);
    };
  }

  private static EventCode ofHeld(Meeting meeting) {
    return switch (meeting.kind()) {
      case VISIT -> new EventCode(Root.CONSULT, "visit", VISITS);
      case MEETING -> {
        if (meeting.mode() == MeetingMode.PHONE || meeting.mode() == MeetingMode.VIDEO) {
          yield new EventCode(Root.CONSULT, "phone", "041");
        }
        if (meeting.parties().size() > 2 || meeting.parties().stream().anyMatch(Actor::isBody)) {
          yield new EventCode(Root.CONSULT, "multilateral", "040");
        }
        yield inThirdCountry(meeting)
            ? new EventCode(Root.CONSULT, "third-party", "044")
            : new EventCode(Root.CONSULT, null, "040");
      }
    };
  }

  private static boolean inThirdCountry(Meeting meeting) {
    if (meeting.place() == null || meeting.place().country() == null) {
      return false;
    }
    return !meeting.parties().contains(meeting.place().country());
  }

  private static EventCode ofAgreement(Agreement agreement) {
    return switch (agreement.status()) {
      case NEGOTIATING -> new EventCode(Root.CONSULT, null, "046");
      case PLANNED -> promised(agreement.topics());
      case AGREED -> ofConcluded(agreement);
      case SIGNED, RENEWED -> FORMALISED;
      case IN_FORCE ->
          switch (agreement.kind()) {
            case CEASEFIRE -> new EventCode(Root.RETREAT, "ceasefire", "0871");
            default -> FORMALISED;
          };
      case SUSPENDED -> new EventCode(Root.SANCTION, "discontinue", "160");
      case TERMINATED -> new EventCode(Root.SANCTION, "withdraw", "160");
      case REJECTED -> new EventCode(Root.REJECT, "meet", "127");
    };
  }

  private static EventCode ofConcluded(Agreement agreement) {
    return switch (agreement.kind()) {
      case CEASEFIRE -> new EventCode(Root.CONCEDE, null, "0871");
      case JOINT_STATEMENT -> new EventCode(Root.SUPPORT, null, "051");
      case PARTNERSHIP -> new EventCode(Root.SUPPORT, null, "050");
      case UNDERSTANDING -> promised(agreement.topics());
      case TREATY, AGREEMENT, MOU, FRAMEWORK, CONTRACT -> FORMALISED;
    };
  }

  private static EventCode promised(List<Topic> topics) {
    return topics.stream()
        .map(PROMISES::get)
        .filter(code -> code != null)
        .findFirst()
        .map(code -> new EventCode(Root.AGREE, null, code))
        .orElse(PROMISED);
  }
}
