package dateline.formats.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Embargo;
import dateline.story.Reading;
import dateline.story.Story;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A time without a zone is in the supplier's zone, else in the site's. A story without a time says so.
class TimesWithoutAZoneTest {
    private static final String NITF = """
        <nitf><head><docdata %s><doc-id id-string="urn:mole"/>%s</docdata></head>
        <body><body.head><hedline><hl1>Mole mended</hl1></hedline>%s</body.head>
        <body.content><p>The mole is whole again.</p></body.content></body></nitf>""";
    private static final String G2 = """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:mole" version="1" standardversion="2.33">
        <itemMeta><itemClass qcode="ninat:text"/><provider qcode="n:TW"/><versionCreated>%s</versionCreated>
        <pubStatus qcode="stat:usable"/></itemMeta>
        <contentMeta>%s<headline>Mole mended</headline></contentMeta></newsItem>""";
    private static final String RSS = """
        <rss version="2.0"><channel><item><guid>a</guid><title>Mole mended</title><pubDate>%s</pubDate></item>
        </channel></rss>""";
    private static final String NEWSML = """
        <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>tw.example</ProviderId><DateId>20260301</DateId>
        <NewsItemId>mole</NewsItemId><RevisionId>1</RevisionId></NewsIdentifier></Identification>
        <NewsManagement><ThisRevisionCreated>%s</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
        <NewsComponent><NewsLines><HeadLine>Mole mended</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>""";
    private static final String MAIL = """
        %sFrom: Port <port@tidewater.example>
        To: desk@paper.example
        Message-ID: <m1@tidewater.example>
        Subject: Mole mended
        %s

        The mole is whole again.
        """;

    private final Readers readers =
            new Readers(ZoneId.of("Asia/Hong_Kong"), Map.of("fjord-wire", ZoneId.of("Europe/Oslo")));

    @Test
    void everyFormatReadsThemAlike() {
        Instant time = Instant.parse("2026-03-02T07:00:00Z");
        for (String file : new String[] {
            NITF.formatted("", "<date.issue norm='20260302T080000'/>", ""),
            NITF.formatted("", "<date.issue>2026-03-02 08:00:00</date.issue>", ""),
            NITF.formatted("", "", "<dateline><story.date norm='20260302T080000'>March 2</story.date></dateline>"),
            G2.formatted("2026-03-02T08:00:00", ""),
            NEWSML.formatted("20260302T080000"),
            MAIL.formatted("", "Date: Mon, 2 Mar 2026 08:00:00"),
        }) {
            assertThat(fjord(file).identity().versionCreated()).as(file).isEqualTo(time);
            assertThat(read(file, "other").identity().versionCreated())
                    .as(file)
                    .isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
        }
        assertThat(fjord(RSS.formatted("2026-03-02 08:00:00")).origin().published())
                .isEqualTo(time);
        assertThat(fjord(RSS.formatted("Sun, 1 Mar 2026 23:00:00 America/Los_Angeles"))
                        .origin()
                        .published())
                .isEqualTo(time);
    }

    @Test
    void anEmptyTimeGivesWayToTheTimeOfTheContent() {
        String times = "<contentCreated>2026-03-02T08:00:00Z</contentCreated>"
                + "<contentModified>2026-03-02T08:10:00Z</contentModified>";
        assertThat(fjord(G2.formatted("", times)).identity().versionCreated())
                .isEqualTo(Instant.parse("2026-03-02T08:10:00Z"));
        assertThat(fjord(G2.formatted("0001-01-01T00:00:00", times)).identity().versionCreated())
                .isEqualTo(Instant.parse("2026-03-02T08:10:00Z"));
    }

    @Test
    void aMessageWithoutADateIsFromWhenItWasReceived() {
        String received = "Received: by mx.paper.example with SMTP id 1; Mon, 2 Mar 2026 08:00:00 +0000\n";
        assertThat(fjord(MAIL.formatted(received, "X-Day: Monday")).identity().versionCreated())
                .isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
    }

    @Test
    void anUnfilledTemplateIsNotedAndHoldsNothing() {
        String file = NITF.formatted(
                "", "<date.issue norm='20260302T080000Z'/><date.release norm='YYYYMMDD000000-HHMM'/>", "");
        Reading reading = readers.read(file(file), "fjord-wire");
        assertThat(reading.stories().getFirst().rights().embargo()).isNull();
        assertThat(reading.notes()).anyMatch(note -> note.contains("YYYYMMDD000000-HHMM"));
    }

    @Test
    void aStatusThatHoldsStillHoldsBesideATemplate() {
        String file = NITF.formatted(
                "management-status='embargoed'",
                "<date.issue norm='20260302T080000Z'/><date.release norm='YYYYMMDD000000-HHMM'/>",
                "");
        assertThat(fjord(file).rights().embargo()).isInstanceOf(Embargo.Unclear.class);
    }

    @Test
    void anEmbargoWithoutAZoneEndsOnlyIfTheSupplierHasOne() {
        String file = NITF.formatted("", "<date.release norm='20990302T080000'/>", "");
        assertThat(fjord(file).rights().embargo()).isEqualTo(new Embargo.Until(Instant.parse("2099-03-02T07:00:00Z")));
        assertThat(read(file, "other").rights().embargo()).isInstanceOf(Embargo.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20260302", "0001-01-01T00:00:00Z", "19700101T000000Z", "soon"})
    void aStoryWhoseTimeIsUnknownSaysSo(String time) {
        Reading reading = readers.read(file(NITF.formatted("", "<date.issue norm='" + time + "'/>", "")), "other");
        assertThat(reading.stories().getFirst().identity().versionCreated()).isNull();
        assertThat(reading.notes()).singleElement().asString().contains("\"Mole mended\" gives no time");
        assertThat(readers.read(file(NITF.formatted("", "<date.issue norm='20260302T080000Z'/>", "")))
                        .notes())
                .isEmpty();
    }

    private Story fjord(String file) {
        return read(file, "fjord-wire");
    }

    private Story read(String file, String supplier) {
        return readers.read(file(file), supplier).stories().getFirst();
    }

    private static WireFile file(String text) {
        return new WireFile("a", text.getBytes(UTF_8));
    }
}
