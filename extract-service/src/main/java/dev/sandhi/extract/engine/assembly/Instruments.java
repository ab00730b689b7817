package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.extract.engine.lexicon.Tsv;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the kinds of agreements are to each other, and to those whom they bind.
final class Instruments {

  private final Set<String> lenders =
      Tsv.read("lexicon/lenders.tsv", "code").stream()
          .map(row -> row.cell(0))
          .collect(Collectors.toSet());

  /// Any instrument may be called an agreement; two nearer kinds are two instruments.
  static boolean mayBeOne(AgreementKind one, AgreementKind other) {
    return one == other || isGeneral(one) != isGeneral(other) && !isStatement(one, other);
  }

  /// What a country agrees on with a body that lends is a loan.
  @Nullable AgreementKind of(@Nullable AgreementKind kind, Set<String> parties) {
    boolean loan = kind != null && isGeneral(kind) && parties.stream().anyMatch(lenders::contains);
    return loan ? AgreementKind.CONTRACT : kind;
  }

  private static boolean isGeneral(AgreementKind kind) {
    return kind == AgreementKind.AGREEMENT || kind == AgreementKind.UNDERSTANDING;
  }

  private static boolean isStatement(AgreementKind one, AgreementKind other) {
    return one == AgreementKind.JOINT_STATEMENT || other == AgreementKind.JOINT_STATEMENT;
  }
}
