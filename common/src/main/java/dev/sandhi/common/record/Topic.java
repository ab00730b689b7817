package dev.sandhi.common.record;

/// What a meeting or an agreement is about.
public enum Topic {
  /// Arms, military cooperation.
  DEFENCE,
  /// Terrorism, crime, borders, drugs, intelligence.
  SECURITY,
  /// War, ceasefire, conflict, mediation.
  PEACE,
  NUCLEAR,
  /// Trade, tariffs, investment, economy, finance, loans.
  TRADE,
  MINERALS,
  ENERGY,
  /// IT, AI, cyber, telecom.
  TECHNOLOGY,
  SPACE,
  /// Roads, rail, ports, connectivity, transport.
  INFRASTRUCTURE,
  /// Farming, fisheries, food.
  AGRICULTURE,
  WATER,
  /// Climate, environment.
  CLIMATE,
  HEALTH,
  /// Education, science.
  EDUCATION,
  /// Culture, tourism, sport, religion.
  CULTURE,
  /// Visas, migrants, prisoners, extradition, diaspora.
  MIGRATION,
  /// Aid, disasters, refugees.
  HUMANITARIAN,
  /// Democracy, human rights, elections, multilateral reform.
  GOVERNANCE,
  /// Bilateral ties in general, when nothing nearer is said.
  RELATIONS
}
