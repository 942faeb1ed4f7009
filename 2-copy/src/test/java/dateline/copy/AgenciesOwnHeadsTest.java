package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.StoryDraft;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What single agencies print at the head of their copy.
class AgenciesOwnHeadsTest {

    @Test
    void theDayBehindAPlaceIsNoWriter() {
        StoryDraft story = read("<p>(ANSA) - MESSINA, 27 NOV - Il molo ha retto.</p>");
        assertThat(dateline(story)).isEqualTo("MESSINA|ANSA|27 NOV");
        assertThat(story.byline).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KOTA BAHARU, 3 Mac (Bernama) -- Jeti itu bertahan. | 3 Mac",
                "KOTA BAHARU, 3 Mei (Bernama) -- Jeti itu bertahan. | 3 Mei",
                "KOTA BAHARU, 3 Ogos (Bernama) -- Jeti itu bertahan. | 3 Ogos",
                "KOTA BAHARU, 3 Dis (Bernama) -- Jeti itu bertahan. | 3 Dis",
                "KOTA BAHARU, 3 Disember 2026 (Bernama) -- Jeti itu bertahan. | 3 Disember 2026"
            })
    void aDatelineMayHaveTheMonthInMalay(String copy, String date) {
        DatelineForm.Found found = Objects.requireNonNull(Datelines.find(copy));
        assertThat(found.dateline().place()).isEqualTo("KOTA BAHARU");
        assertThat(found.dateline().source()).isEqualTo("Bernama");
        assertThat(found.dateline().date()).isEqualTo(date);
        assertThat(copy.substring(found.end())).isEqualTo("Jeti itu bertahan.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SAINT MACAIRE (AFP) - Le môle.", "PORT DISMAL (AP) — The mole.", "MEIER 3 (AP) — The mole."})
    void aMonthInMalayIsNoPartOfAPlace(String copy) {
        DatelineForm.Found found = Datelines.find(copy);
        assertThat(found == null ? null : found.dateline().date()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Af Ada Holm Lund /ritzau/",
                "Af Ada Holm Lund/ritzau/",
                "Av Ada Holm Lund (NTB)",
                "Von Ada Holm Lund, dpa",
                "By Ada Holm Lund /AAP/"
            })
    void aBylineWithTheAgencyBetweenSlashesIsNoDateline(String line) {
        StoryDraft story = read("<p>" + line + "</p><p>Molen holdt.</p>");
        assertThat(story.dateline).isNull();
        assertThat(story.byline).startsWith("Ada Holm Lund");
        assertThat(story.body.text()).isEqualTo("Molen holdt.");
    }

    @Test
    void aSentenceThatSlashesEndIsNoByline() {
        String copy = "<p>Af Ada og hendes venner /ritzau/</p><p>Molen holdt.</p>";
        assertThat(read(copy).byline).isNull();
        assertThat(read(copy).body.text()).contains("Af Ada og hendes venner");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/Корр. ТАСС Ада Лунд/. | ТАСС | Ада Лунд",
                "/Спецкорр. ТАСС Ада Лунд/. | ТАСС | Ада Лунд",
                "/Специальный корреспондент ТАСС Ада Лунд/. | ТАСС | Ада Лунд",
                "/Корр. ТАСС Ада Лунд, Иван Берг/. | ТАСС | Ада Лунд, Иван Берг",
                "/Корр. БЕЛТА Ада Лунд/. | БЕЛТА | Ада Лунд"
            })
    void aCorrespondentInThePlaceOfTheAgencyIsTheByline(String printed, String source, String byline) {
        StoryDraft story = read("<p>СКЕРРИ, 3 июня. " + printed + " Мол выдержал.</p>");
        assertThat(dateline(story)).isEqualTo("СКЕРРИ|" + source + "|3 июня");
        assertThat(Objects.requireNonNull(story.dateline).text()).isEqualTo("СКЕРРИ, 3 июня. /" + source + "/");
        assertThat(story.byline).isEqualTo(byline);
        assertThat(story.body.text()).isEqualTo("Мол выдержал.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "(부산=연합뉴스) 한가람 기자 = | 부산 | 연합뉴스 | 한가람",
                "(부산·서울=연합뉴스) 한가람 이하나 기자 = | 부산·서울 | 연합뉴스 | 한가람 이하나",
                "(부산=연합뉴스) 한가람 특파원 = | 부산 | 연합뉴스 | 한가람",
                "(부산=연합뉴스) | 부산 | 연합뉴스 | -",
                "[부산=뉴시스] 한가람 기자 = | 부산 | 뉴시스 | 한가람",
                "(부산=뉴스1) 한가람 기자 = | 부산 | 뉴스1 | 한가람",
                "【부산=뉴시스】한가람 기자 = | 부산 | 뉴시스 | 한가람"
            })
    void aKoreanAgencyJoinsThePlaceWithAnEqualsSign(String head, String place, String source, String byline) {
        StoryDraft story = read("<p>" + head + " 방파제가 버텼다.</p><p>끝내 버텼다.</p>");
        assertThat(dateline(story)).isEqualTo(place + "|" + source + "|null");
        assertThat(story.byline).isEqualTo(byline);
        assertThat(story.body.text()).isEqualTo("방파제가 버텼다.\n끝내 버텼다.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(가격=천원) 방파제 공사비는 410억원이다.", "(부산=연합뉴스TV 제공 사진을 보면) 방파제가 버텼다.", "한가람 기자 = 방파제가 버텼다."})
    void anEqualsSignAloneIsNoDateline(String copy) {
        StoryDraft story = read("<p>" + copy + "</p><p>끝내 버텼다.</p>");
        assertThat(story.dateline).isNull();
        assertThat(story.body.text()).isEqualTo(copy + "\n끝내 버텼다.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "مرسى/ ليلى حداد/ الأناضول | مرسى | ليلى حداد",
                "مرسى / ليلى حداد / الأناضول | مرسى | ليلى حداد",
                "مرسى/ الأناضول | مرسى | -"
            })
    void aLineOfPlaceWriterAndAgencyIsADateline(String line, String place, String byline) {
        StoryDraft story = read("<p>" + line + "</p><p>صمد الرصيف.</p>");
        assertThat(dateline(story)).isEqualTo(place + "|الأناضول|null");
        assertThat(story.byline).isEqualTo(byline);
        assertThat(story.body.text()).isEqualTo("صمد الرصيف.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "مرسى/ ليلى حداد/ الرصيف",
                "الرصيف صمد طوال الليل رغم الرياح الشديدة/ الأناضول",
                "Foto/ Ada Lund/ AFP"
            })
    void aLineWithSlashesThatIsNoDatelineStays(String line) {
        StoryDraft story = read("<p>" + line + "</p><p>صمد الرصيف.</p>");
        assertThat(story.dateline).isNull();
        assertThat(story.body.text()).isEqualTo(line + "\nصمد الرصيف.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "新华社礁城6月3日电（记者林安、何波） | 新华社 | 林安、何波",
                "新华社礁城6月3日电 (记者 林安) | 新华社 | 林安",
                "中新社礁城6月3日电（记者林安） | 中新社 | 林安",
                "新华社礁城6月3日电（通讯员林安 记者何波） | 新华社 | 林安 何波"
            })
    void theReporterBehindXinhuasDatelineIsTheByline(String head, String source, String byline) {
        StoryDraft story = read("<p>　　" + head + "防波堤挺住了。</p><p>　　“很稳。”港长说。</p><p>　　完工在即。</p>");
        assertThat(dateline(story)).isEqualTo("礁城|" + source + "|6月3日");
        assertThat(story.byline).isEqualTo(byline);
        assertThat(story.body.text()).isEqualTo("防波堤挺住了。\n“很稳。”港长说。\n完工在即。");
        assertThat(story.body.html()).isEqualTo("<p>防波堤挺住了。</p>\n<p>“很稳。”港长说。</p>\n<p>完工在即。</p>");
    }

    @Test
    void abracketOfOtherWordsBehindXinhuasDatelineStays() {
        StoryDraft story = read("<p>新华社礁城6月3日电（据港务局消息）防波堤挺住了。</p>");
        assertThat(story.byline).isNull();
        assertThat(story.body.text()).isEqualTo("（据港务局消息）防波堤挺住了。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(v. 'Molo: regge alla mareggiata' delle 11.40)", "(V. \"MOLO: REGGE\" DELLE ORE 9:05)"})
    void theDatelineMayStandBehindAReferenceToEarlierCopy(String line) {
        StoryDraft story = read("<p>" + line + "</p><p>(ANSA) - SCOGLIO, 3 GIU - Il molo regge.</p>");
        assertThat(dateline(story)).isEqualTo("SCOGLIO|ANSA|3 GIU");
        assertThat(story.editorNote).isNull();
        assertThat(story.body.text()).isEqualTo("Il molo regge.");
    }

    @Test
    void aBracketThatIsNoReferenceStays() {
        String line = "(v. la fotografia della flotta)";
        assertThat(read("<p>" + line + "</p><p>Il molo regge.</p>").body.text()).startsWith(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In het bericht Pier houdt stand staat in de tweede alinea dat de storm uit het oosten kwam. Dat moet zijn: uit het westen. Dit is gecorrigeerd.",
                "In a story June 3 about the pier, the agency reported erroneously that it fell. This corrects the story.",
                "CORRECTION...by Skerry Harbour, Inc."
            })
    void theDatelineMayStandBehindWordsOnWhatWasCorrected(String words) {
        StoryDraft story = read("<p>" + words + "</p><p>ELLIS (ANP) - De pier houdt stand.</p><p>Aldus de haven.</p>");
        assertThat(dateline(story)).isEqualTo("ELLIS|ANP|null");
        assertThat(story.editorNote).isEqualTo(words);
        assertThat(story.correction).isTrue();
        assertThat(story.body.text()).isEqualTo("De pier houdt stand.\nAldus de haven.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In het bericht van de havenmeester staat dat de pier hoger moet zijn.",
                "Corrections officers held the pier.",
                "The pier held through the night, and the harbour master was glad."
            })
    void wordsAreNotTakenForACorrectionIfNoDatelineFollowsOrTheySayNone(String words) {
        assertThat(read("<p>" + words + "</p><p>Aldus de haven.</p>").body.text())
                .isEqualTo(words + "\nAldus de haven.");
        String news = "The pier held through the night, and the harbour master was glad.";
        assertThat(read("<p>" + news + "</p><p>ELLIS (ANP) - De pier houdt stand.</p>")
                        .body
                        .text())
                .startsWith(news + "\nELLIS (ANP)");
    }

    private static String dateline(StoryDraft story) {
        var dateline = Objects.requireNonNull(story.dateline);
        return dateline.place() + "|" + dateline.source() + "|" + dateline.date();
    }

    private static StoryDraft read(String html) {
        StoryDraft story = new StoryDraft();
        Copy.into(story, BodyHtml.clean(html));
        return story;
    }
}
