package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.mention.Romanizer;
import dev.sandhi.extract.engine.timex.TimexResolver;
import java.util.ArrayList;
import java.util.List;

/// Joins the candidates of an article to events and writes them down as records.
public final class RecordAssembler {

  private final Finders finders;
  private final Romanizer romanizer = new Romanizer();
  private final Confidences confidences = Confidences.load();

  public RecordAssembler(Grammar grammar) {
    this.finders = Finders.load(grammar);
  }

  /// The records of one article.
  ///
  /// @param verdicts what became of the candidates, in their order
  public record Records(
      List<Meeting> meetings, List<Agreement> agreements, List<Verdict> verdicts) {}

  public Records assemble(
      AnnotatedDocument annotated, List<EventCandidate> candidates, TimexResolver resolver) {
    Assembly assembly = new Assembly(annotated, finders, resolver);
    List<Draft> drafts = assembly.assemble(candidates);
    new Stays(annotated, finders, resolver).end(drafts);
    RecordWriter writer =
        new RecordWriter(annotated, romanizer, finders.instruments(), confidences);
    List<Meeting> meetings = new ArrayList<>();
    List<Agreement> agreements = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.type() == Frame.Type.MEETING) {
        meetings.add(writer.meeting(draft));
      } else {
        agreements.add(writer.agreement(draft));
      }
    }
    return new Records(meetings, agreements, assembly.verdicts());
  }
}
