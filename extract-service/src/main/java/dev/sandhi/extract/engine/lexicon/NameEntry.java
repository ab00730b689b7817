package dev.sandhi.extract.engine.lexicon;

import java.util.List;
import java.util.Set;

/// What the gazetteers know under a name.
public sealed interface NameEntry {

  /// ISO codes of countries are two letters; codes of bodies are longer, but for these and for such
  /// as `G7`.
  static boolean isCountry(String code) {
    return code.length() == 2
        && code.charAt(0) >= 'A'
        && code.charAt(1) >= 'A'
        && !code.equals("EU")
        && !code.equals("UN");
  }

  /// A country by its name.
  record Country(String code, String latin) implements NameEntry {}

  /// An adjective or a people that stands for its country: `अमेरिकी`.
  record Demonym(String code) implements NameEntry {}

  /// A city or region. A capital or a seat of government may stand for its country.
  record Locality(String name, String latin, String country, Kind kind) implements NameEntry {

    /// What a place is to its country.
    public enum Kind {
      CAPITAL,
      SEAT,
      /// Stands for the government only: `क्रेमलिन`.
      METONYM,
      CITY,
      REGION
    }

    public boolean standsForGovernment() {
      return kind == Kind.CAPITAL || kind == Kind.SEAT || kind == Kind.METONYM;
    }
  }

  /// A building of a name of its own. City and country may be empty where they vary.
  record Venue(String name, String latin, String country, String city) implements NameEntry {}

  /// An international body, one of its organs, or an authority that deals with states.
  record Body(String code, String latin, Kind kind, List<String> members) implements NameEntry {

    /// Whether it may be a party of its own.
    public boolean isSide() {
      return kind != Kind.ACCORD;
    }

    /// How the code stands to the name.
    public enum Kind {
      BODY,
      AUTHORITY,
      /// A part that acts for the whole: `सुरक्षा परिषद`.
      ORGAN,
      /// An agreement of many countries, whose members meet: `आरसीईपी शिखर सम्मेलन`. It is no side.
      ACCORD
    }
  }

  /// A title that people are called by. A plural form names the singular that it comes from.
  ///
  /// @param country for whom the title speaks of itself (`आईएसआई प्रमुख`); empty for most
  record Office(String singular, Level level, boolean plural, String country) implements NameEntry {

    /// Whom the holder of an office speaks for.
    public enum Level {
      HEAD_OF_STATE,
      HEAD_OF_GOVERNMENT,
      MINISTER,
      DEPUTY_MINISTER,
      ENVOY,
      OFFICIAL,
      MILITARY,
      PARLIAMENT,
      ROYAL,
      BODY_HEAD,
      /// Of a part of a country, where guests from abroad call on him: a chief minister, a mayor.
      REGIONAL,
      /// For no country: the leader of a party, a judge.
      DOMESTIC,
      SPOKESPERSON,
      /// Whoever speaks for a country: a leader, a diplomat.
      ANYBODY,
      /// Of the family of somebody told before.
      KIN
    }
  }

  /// A word of respect that is no part of a name.
  record Honorific(String word) implements NameEntry {}

  /// A phrase that holds a name but names something else: `अमेरिकी डॉलर`.
  record Mask(String phrase) implements NameEntry {}

  /// A person of the register, under the full name or a short form of it.
  ///
  /// @param held of which levels the offices are that the register tells
  /// @param closes the name goes on no further: it is full, or it is the surname
  record KnownPerson(
      String name,
      String latin,
      String country,
      Set<Office.Level> held,
      boolean full,
      boolean closes)
      implements NameEntry {

    /// Whether the person reigns, or is of a house that does.
    boolean royal() {
      return held.contains(Office.Level.ROYAL);
    }

    /// Whether the register knows of no office of a level, but of others.
    public boolean neverHeld(Office.Level level) {
      return !held.isEmpty() && !held.contains(level);
    }

    /// `अमीर खान मुत्तकी`, `शाह महमूद कुरैशी`: what others are titled by may be a name.
    public boolean isNamed(Office title) {
      return title.level() == Office.Level.ROYAL
          && !royal()
          && name.startsWith(title.singular() + " ");
    }
  }
}
