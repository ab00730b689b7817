package dev.sandhi.extract.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.article.PageRemain;
import dev.sandhi.extract.engine.text.CodePoints;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRemainsTest {

  private static final String BODY =
      "भारत और रूस के विदेश मंत्रियों ने शुक्रवार को मॉस्को में मुलाकात की और व्यापार पर चर्चा की।";

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          यह भी पढ़ें: बारिश से बेहाल मुंबई                      => TEASER
          यह भी पढे़ं: बारिश से बेहाल मुंबई                      => TEASER
          ये भी पढ़ें | हार्वर्ड में दाखिले पर रोक                  => TEASER
          ये खबर भी पढ़ें : राम मंदिर परिसर में फायरिंग, एक की मौत। => TEASER
          👉 इसे भी पढ़ें- दो शहरों में बंद                       => TEASER
          (ये भी देखें: काबुल में क्या हुआ?)                     => TEASER
          Also Read | कैसे हुआ था 1962 का युद्ध?                => TEASER
          ALSO READ: कैसे हुआ था युद्ध                        => TEASER
          पढ़ें: यूनान को राहत पैकेज                            => TEASER
          अगली स्टोरी: नागपुर में लॉकडाउन                       => TEASER
          Trending: अयोध्या की फ्लाइट का किराया                => RELATED_STORIES
          Leave a Reply                                    => COMMENT_FORM
          Your email address will not be published.         => COMMENT_FORM
          Back to top button                                => COMMENT_FORM
          कमेंट में बताएं, आपको यह जानकारी कैसी लगी?             => COMMENT_FORM
          View this post on Instagram                       => SOCIAL_POST
          — DFA Philippines (@DFAPHL) July 8, 2024          => SOCIAL_POST
          होम / देश / विदेश                                  => NAVIGATION
          Home > World > Asia                               => NAVIGATION
          WhatsApp | Facebook | X | कॉपी लिंक                 => NAVIGATION
          शेयर करें 🔗 फेसबुक • व्हाट्सऐप                        => NAVIGATION
          हमारा व्हाट्सएप ग्रुप ज्वाइन करने के लिए क्लिक कीजिए        => NAVIGATION
          Follow us on Google News                          => NAVIGATION
          Copyright © All rights reserved.                  => NAVIGATION
          Published By: न्यूज़ डेस्क                            => NAVIGATION
          फोटो: एएफपी                                       => NAVIGATION
          #PMModi #FIPIC                                    => NAVIGATION
          Previous articleचीन में बाढ़ से तबाही                 => NAVIGATION
          टैग्स: #Japan                                      => NAVIGATION
          """)
  void marks(String line, PageRemain.Reason reason) {
    Document document = Segments.of(BODY + "\n" + line);
    assertThat(document.blocks()).extracting(Block::remain).containsExactly(null, reason);
    assertThat(document.sentences()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "मोगेरिनी और ज़रीफ़ ने कार्ययोजना पढ़कर सुनाई.",
        "शिक्षक ने कहा कि यह भी पढ़ें और वह भी, पर परीक्षा के दिन घबराएं नहीं।",
        "फोटो खिंचवाने के बाद दोनों नेता बैठक के लिए चले गए।",
        "वार्ता मंगलवार को दिल्ली में होगी।",
        "शेयर-बाजार में गिरावट के बीच दोनों देशों ने करार किया।",
        "टिप्पणी करने से इनकार करते हुए प्रवक्ता चले गए।",
        "दुनिया के सबसे बड़े देशों ने समझौता किया",
        "देश और दुनिया",
        "सरकार ने ट्विटर पर लिखा कि वार्ता सफल रही।",
        "#G20 सम्मेलन के लिए विदेश मंत्री रियो पहुंचे।",
      })
  void leavesTheArticleAlone(String line) {
    Document document = Segments.of(BODY + "\n" + line);
    assertThat(document.blocks()).extracting(Block::remain).containsExactly(null, null);
  }

  @Test
  void takesHeadlinesWithABareLeadUpToTheArticle() {
    assertThat(reasons("यह भी पढ़ें:", "मुंबई में बारिश", "क्या होगा कल?", BODY))
        .containsExactly(
            PageRemain.Reason.TEASER,
            PageRemain.Reason.RELATED_STORIES,
            PageRemain.Reason.RELATED_STORIES,
            null);
  }

  @Test
  void endsABulletedListWithItsLastBullet() {
    assertThat(
            reasons("संबंधित खबरें", "• मुंबई में बारिश", "• दिल्ली में धूप", "आगे क्या हुआ", BODY))
        .containsExactly(
            PageRemain.Reason.RELATED_STORIES,
            PageRemain.Reason.RELATED_STORIES,
            PageRemain.Reason.RELATED_STORIES,
            null,
            null);
  }

  @Test
  void endsAListAtAnEmptyLine() {
    assertThat(reasons("ये भी पढ़ें:", "मुंबई में बारिश", "", "आगे क्या हुआ", BODY))
        .containsExactly(PageRemain.Reason.TEASER, PageRemain.Reason.RELATED_STORIES, null, null);
  }

  @Test
  void marksCommentsAtTheEndOfThePage() {
    assertThat(reasons(BODY, "टिप्पणियाँ (2)", "सुरेश: सही पकड़े हैं"))
        .containsExactly(null, PageRemain.Reason.COMMENT_FORM, PageRemain.Reason.COMMENT_FORM);
    assertThat(reasons("Leave a Comment", BODY, "बैठक लंबी चली। " + BODY))
        .startsWith(PageRemain.Reason.COMMENT_FORM)
        .endsWith((PageRemain.Reason) null);
  }

  @Test
  void marksAPostWithItsSignature() {
    assertThat(
            reasons(
                BODY,
                "Good chat with FM Wang Yi.",
                "Reviewed border peace. pic.twitter.com/QZB9RZwIA8",
                "— Dr. S. Jaishankar (@DrSJaishankar) February 21, 2025",
                "यह अहम है। " + BODY))
        .containsExactly(
            null,
            PageRemain.Reason.SOCIAL_POST,
            PageRemain.Reason.SOCIAL_POST,
            PageRemain.Reason.SOCIAL_POST,
            null);
  }

  @Test
  void marksTheShorterOfTwoCopies() {
    assertThat(reasons(BODY, BODY + " बैठक लंबी चली।"))
        .containsExactly(PageRemain.Reason.REPEATED, null);
    assertThat(reasons(BODY, "बैठक लंबी चली।", BODY))
        .containsExactly(PageRemain.Reason.REPEATED, null, null);
  }

  @Test
  void cutsATeaserFromTheParagraphThatItEnds() {
    Document document = Segments.of(BODY + " (यह भी पढ़ें: मुंबई में बारिश)");
    assertThat(document.blocks())
        .extracting(Block::remain)
        .containsExactly(null, PageRemain.Reason.TEASER);
    assertThat(document.textOf(document.sentences().getFirst().tokens())).isEqualTo(BODY);
  }

  @Test
  void keepsWhatFollowsATeaserInItsLine() {
    Document document = Segments.of("यह भी पढ़ें: मुंबई में बारिश से तबाही। " + BODY);
    assertThat(document.blocks())
        .extracting(Block::remain)
        .containsExactly(PageRemain.Reason.TEASER, null);
    assertThat(document.textOf(document.sentences().getFirst().tokens())).isEqualTo(BODY);
  }

  @Test
  void tellsThePlaceInThePublishedText() {
    String text = "🔰\u200D " + BODY + "\n\uFEFFयह भी पढ़ें: मुंबई में बारिश\n";
    List<PageRemain> remains = Segments.of(text).remains(CodePoints.of(text));
    assertThat(remains)
        .singleElement()
        .satisfies(remain -> {
          int start = text.offsetByCodePoints(0, remain.start());
          int end = text.offsetByCodePoints(0, remain.end());
          assertThat(text.substring(start, end)).isEqualTo("यह भी पढ़ें: मुंबई में बारिश");
        });
  }

  private static List<PageRemain.Reason> reasons(String... lines) {
    return Segments.of(String.join("\n", lines)).blocks().stream().map(Block::remain).toList();
  }
}
