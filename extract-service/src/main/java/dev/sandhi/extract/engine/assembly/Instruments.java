package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementKind;

/// Whether two words for commitments may mean one instrument.
final class Instruments {

  private Instruments() {}

  /// Any instrument may be called an agreement; two nearer kinds are two instruments.
  static boolean mayBeOne(AgreementKind one, AgreementKind other) {
    return one == other || isGeneral(one) != isGeneral(other) && !isStatement(one, other);
  }

  private static boolean isGeneral(AgreementKind kind) {
    return kind == AgreementKind.AGREEMENT || kind == AgreementKind.UNDERSTANDING;
  }

  private static boolean isStatement(AgreementKind one, AgreementKind other) {
    return one == AgreementKind.JOINT_STATEMENT || other == AgreementKind.JOINT_STATEMENT;
  }
}
