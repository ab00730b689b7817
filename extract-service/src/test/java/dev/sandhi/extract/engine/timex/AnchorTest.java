package dev.sandhi.extract.engine.timex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.article.PublishedBasis;
import dev.sandhi.common.record.DateBasis;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Segmenter;
import dev.sandhi.extract.engine.lexicon.DocumentLists;
import dev.sandhi.extract.engine.text.DevanagariNormalizer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What times count from, and what is said of where they come from.
final class AnchorTest {

  private final Segmenter segmenter = DocumentLists.segmenter();
  private final TimexTagger tagger = new TimexTagger();
  private final DatelineReader datelines = new DatelineReader(tagger);

  @Test
  void aGivenDateWinsOverTheDateline() {
    Anchor anchor = anchor("ढाका, 7 सितंबर 2011 (भाषा) वार्ता हुई।", LocalDate.of(2011, 9, 8));

    assertThat(anchor.date()).isEqualTo("2011-09-08");
    assertThat(anchor.basis()).isEqualTo(PublishedBasis.GIVEN);
  }

  @Test
  void theDatelineStandsInForIt() {
    Anchor anchor = anchor("ढाका, 7 सितंबर 2011 (भाषा) वार्ता हुई।", null);

    assertThat(anchor.date()).isEqualTo("2011-09-07");
    assertThat(anchor.basis()).isEqualTo(PublishedBasis.DATELINE);
  }

  @Test
  void aDatelineWithoutAYearTakesItFromAFullDate() {
    String dateline = "ढाका, 7 सितंबर (भाषा) वार्ता हुई।";

    assertThat(anchor(dateline, null).date()).isNull();
    assertThat(anchor(dateline + " संधि 6 सितंबर 2011 को बनी।", null).date())
        .isEqualTo("2011-09-07");
  }

  @Test
  void anEventInProseIsNoDateline() {
    assertThat(anchor("नेता 7 सितंबर 2011 को ढाका में मिले।", null).date()).isNull();
  }

  @Test
  void aQuotedPostIsNoDateline() {
    Anchor anchor = anchor("वे शुक्रवार को मिले।\n\n— Marco Rubio (@SecRubio) July 25, 2025", null);

    assertThat(anchor.date()).isNull();
    assertThat(anchor.stated()).hasSize(1);
  }

  @Test
  void aConflictSaysWhatDisagreesAndWhatWon() {
    List<EventDate> dates =
        dates("वे शुक्रवार (26 जुलाई) को मिले।\n\nरुबियो ने July 25, 2025 को लिखा।", null);

    assertThat(dates.getFirst().start()).hasToString("Day[date=2025-07-25]");
    assertThat(dates.getFirst().conflict())
        .isEqualTo(
            "शुक्रवार (26 जुलाई): 26 July 2025 was a Saturday; taken as Friday, 25 July 2025,"
                + " which the page states elsewhere");
  }

  @Test
  void theBasisSaysHowTheDateWasFound() {
    List<EventDate> dates =
        dates("ढाका, 7 सितंबर 2011 (भाषा) वे मंगलवार को मिले और 1 जुलाई 2010 को भी।", null);

    assertThat(dates)
        .extracting(EventDate::basis)
        .containsExactly(DateBasis.DATELINE, DateBasis.RELATIVE, DateBasis.STATED);
  }

  private Anchor anchor(String text, @Nullable LocalDate given) {
    Document document = segmenter.segment(DevanagariNormalizer.normalize(text));
    return datelines.read(given, document, tagger.tag(document));
  }

  private List<EventDate> dates(String text, @Nullable LocalDate given) {
    Document document = segmenter.segment(DevanagariNormalizer.normalize(text));
    List<Timex> times = tagger.tag(document);
    TimexResolver resolver =
        new TimexResolver(document, times, datelines.read(given, document, times));
    return times.stream().map(timex -> resolver.resolve(timex, Tense.PAST)).toList();
  }
}
