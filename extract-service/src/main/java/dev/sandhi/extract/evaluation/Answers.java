package dev.sandhi.extract.evaluation;

import java.util.List;

/// All records of one article, a reader's or the engine's.
public final class Answers {

  private final String id;
  private final List<Answer> meetings;
  private final List<Answer> agreements;

  Answers(String id, List<Answer> meetings, List<Answer> agreements) {
    this.id = id;
    this.meetings = List.copyOf(meetings);
    this.agreements = List.copyOf(agreements);
  }

  static Answers none(String id) {
    return new Answers(id, List.of(), List.of());
  }

  public String id() {
    return id;
  }

  /// Whether the article holds no record.
  public boolean isEmpty() {
    return meetings.isEmpty() && agreements.isEmpty();
  }

  List<Answer> of(Answer.Type type) {
    return switch (type) {
      case MEETINGS -> meetings;
      case AGREEMENTS -> agreements;
    };
  }
}
