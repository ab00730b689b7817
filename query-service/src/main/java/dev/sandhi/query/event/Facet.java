package dev.sandhi.query.event;

/// What events can be counted by.
public enum Facet {
  COUNTRY("unnest(m.parties)"),
  TOPIC("unnest(m.topics)"),
  KIND("m.kind"),
  STATUS("m.status"),
  MODE("m.mode"),
  PLACE_COUNTRY("m.place_country"),
  OUTLET("unnest(m.outlets)"),
  YEAR("extract(year from m.listed_on)::text");

  private final String each;

  Facet(String each) {
    this.each = each;
  }

  /// The values that an event of the rows `m` counts for.
  public String each() {
    return each;
  }
}
