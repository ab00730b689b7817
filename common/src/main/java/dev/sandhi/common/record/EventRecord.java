package dev.sandhi.common.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A meeting or an agreement: what one article says of it, or what all its reports say together.
/// Both levels have one shape; only a stored event lists its reports.
public sealed interface EventRecord permits Meeting, Agreement {

  /// `mtg_…` or `agr_…` for a stored event, `rep_…` for what one text says.
  String id();

  @Nullable EventDate date();

  @Nullable Place place();

  /// Codes of countries (ISO 3166-1 alpha-2) and bodies.
  List<String> parties();

  /// The people who take part or sign.
  List<Participant> people();

  List<Topic> topics();

  /// Whether the text mentions it only in passing, as what is long known.
  boolean background();

  /// How likely the record is right, from 0 to 1.
  double confidence();

  List<Evidence> evidence();

  List<Report> reports();

  /// How its values are supported; `null` for what one text says.
  @Nullable Joined joined();
}
