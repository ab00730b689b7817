package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.lexicon.Tsv;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the kinds of agreements are to each other, and to those whom they bind.
final class Instruments {

  private final Set<String> lenders = codes(Tsv.read("lexicon/lenders.tsv", "code"));
  private final Set<String> forums = codes(Tsv.read("lexicon/forums.tsv", "code"));

  private static Set<String> codes(List<Tsv.Row> rows) {
    return rows.stream().map(row -> row.cell(0)).collect(Collectors.toSet());
  }

  /// `जी-7 में हुए समझौते`: where a country is named, a mere forum is no side.
  void withoutForums(Cast cast) {
    if (cast.parties().keySet().stream().anyMatch(NameEntry::isCountry)) {
      cast.parties().keySet().removeAll(forums);
    }
  }

  /// Any instrument may be called an agreement; two nearer kinds are two instruments.
  static boolean mayBeOne(AgreementKind one, AgreementKind other) {
    return one == other || isGeneral(one) != isGeneral(other) && !isStatement(one, other);
  }

  /// What a country agrees on with a body that lends is a loan.
  @Nullable AgreementKind of(@Nullable AgreementKind kind, Set<String> parties) {
    boolean loan = kind != null && isGeneral(kind) && isLoan(parties);
    return loan ? AgreementKind.CONTRACT : kind;
  }

  /// Whether one of the sides is a body that lends.
  boolean isLoan(Set<String> parties) {
    return parties.stream().anyMatch(lenders::contains);
  }

  static boolean isGeneral(AgreementKind kind) {
    return kind == AgreementKind.AGREEMENT || kind == AgreementKind.UNDERSTANDING;
  }

  private static boolean isStatement(AgreementKind one, AgreementKind other) {
    return one == AgreementKind.JOINT_STATEMENT || other == AgreementKind.JOINT_STATEMENT;
  }
}
