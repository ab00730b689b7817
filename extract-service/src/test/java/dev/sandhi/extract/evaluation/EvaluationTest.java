package dev.sandhi.extract.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.common.record.DateBasis;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.common.record.PartialDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

  private static final String GOLD =
      """
      {"id": "a", "published": null, "text": "भारत", "agreements": [], "meetings": [\
      {"kind": "MEETING", "mode": "PHONE", "status": "HELD", \
      "date": {"start": "2025-12", "end": null}, "parties": ["IN", "US"], "participants": []}]}
      """;

  @TempDir private Path folder;

  @Test
  void scoresWhatTheEngineReads() throws IOException {
    Figures figures = evaluate(meeting(0.95, "IN", "US")).figures();

    assertThat(figures.all().score().f1()).isEqualTo(1.0);
    assertThat(figures.all().whole()).isEqualTo(1.0);
    assertThat(figures.slots().f1()).isEqualTo(1.0);
  }

  @Test
  void comparesConfidenceWithWhatIsRight() throws IOException {
    Figures figures =
        evaluate(meeting(0.9, "IN", "US"), meeting(0.98, "IR", "IQ"), meeting(0.2, "FR", "DE"))
            .figures();

    assertThat(figures.table())
        .contains("confidence  >= 0.9   2 records  right 0.500  said 0.940\n")
        .contains("confidence  0.8-0.9  0 records\n")
        .contains("confidence  < 0.5    1 records  right 0.000  said 0.200\n");
  }

  @Test
  void predictionsWrittenAreScoredAlike() throws IOException {
    Evaluation evaluation = evaluate(meeting(0.9, "IN", "US"), meeting(0.8, "IR", "IQ"));
    Path file = folder.resolve("predictions.jsonl");

    evaluation.writePredictions(file);

    Figures read =
        Scorer.score(AnswerFile.predictions(gold()).values(), AnswerFile.predictions(file));
    assertThat(read).isEqualTo(evaluation.figures());
    assertThat(Files.readString(file)).contains("\"start\":\"2025-12\"").endsWith("\n");
  }

  @Test
  void tellsHowFarItIs() throws IOException {
    List<Integer> progress = new ArrayList<>();

    Evaluation.of(AnswerFile.gold(gold()), article -> extraction(article), progress::add);

    assertThat(progress).containsExactly(1);
  }

  private Evaluation evaluate(Meeting... meetings) throws IOException {
    return Evaluation.of(
        AnswerFile.gold(gold()), article -> extraction(article, meetings), _ -> {});
  }

  private Path gold() throws IOException {
    return Files.writeString(folder.resolve("gold.jsonl"), GOLD);
  }

  private static Extraction extraction(Article article, Meeting... meetings) {
    return new Extraction(
        "1", article.publishedOn(), null, List.of(meetings), List.of(), List.of());
  }

  private static Meeting meeting(double confidence, String... parties) {
    EventDate date =
        new EventDate(
            PartialDate.parse("2025-12"), null, "दिसंबर 2025", DateBasis.STATED, null, null);
    return new Meeting(
        "rep_1",
        MeetingKind.MEETING,
        MeetingMode.PHONE,
        MeetingStatus.HELD,
        null,
        null,
        date,
        null,
        List.of(parties),
        List.of(),
        List.of(),
        List.of(),
        false,
        confidence,
        List.of(),
        List.of());
  }
}
