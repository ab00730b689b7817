package dev.sandhi.common.record;

/// What form a commitment takes.
public enum AgreementKind {
  TREATY,
  /// An agreement with no nearer kind.
  AGREEMENT,
  /// A memorandum of understanding.
  MOU,
  FRAMEWORK,
  /// A partnership or an alliance that is concluded.
  PARTNERSHIP,
  /// A joint statement, a declaration, a communiqué.
  JOINT_STATEMENT,
  CEASEFIRE,
  /// A purchase, a deal, a loan: goods or money for a price.
  CONTRACT,
  /// Agreement on points, with no instrument.
  UNDERSTANDING
}
