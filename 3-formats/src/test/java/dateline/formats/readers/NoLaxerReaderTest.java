package dateline.formats.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// If a format is not recognised, the file must not go to a reader that ignores drafts, embargoes and kills.
class NoLaxerReaderTest {
    private final Readers readers = new Readers(ZoneOffset.UTC);

    @ParameterizedTest
    @MethodSource("variations")
    void copyThatMayNotBeShownIsNotShownHoweverItsFileIsWritten(String variation) {
        var change = Objects.requireNonNull(HeldCopy.variations().get(variation));
        HeldCopy.files()
                .forEach((name, file) ->
                        assertThat(shown(read(change.apply(file)))).as(name).isEmpty());
    }

    static Stream<String> variations() {
        return HeldCopy.variations().keySet().stream();
    }

    @Test
    void freeItemsAreShown() {
        for (String name :
                new String[] {"WordPress draft", "ninjs withheld", "NewsML-G2 stat:withheld", "NITF withheld"}) {
            String file = Objects.requireNonNull(HeldCopy.files().get(name));
            String free = file.replace("withheld", "usable").replace("draft", "publish");
            HeldCopy.variations().forEach((variation, change) -> {
                if (!variation.matches(
                        "an envelope|cut short|a bare &|an unknown version.*|guid for uri|a prefixed root|names of.*|blanks and.*")) {
                    assertThat(shown(read(change.apply(free))))
                            .as(name + ", " + variation)
                            .hasSize(1);
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<wp:status xmlns:wp='urn:x'>private</wp:status>",
                "<wp:status xmlns:wp='http://wordpress.example/export'>pitch</wp:status>",
                "<x:post_type xmlns:x='urn:x'>post</x:post_type><x:status xmlns:x='urn:x'>assigned</x:status>",
                "<wp:post_password xmlns:wp='urn:x'>secret</wp:post_password>",
                "<app:control xmlns:app='http://purl.org/atom/app#'><app:draft>yes</app:draft></app:control>",
                "<app:control xmlns:app='https://www.w3.org/2007/app/'><app:draft/></app:control>",
                "<a:draft xmlns:a='urn:a'>perhaps</a:draft>",
                "<content:private xmlns:content='urn:c'>true</content:private>",
                "<prism:embargoDate xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/'>2099-01-01T00:00:00Z</prism:embargoDate>",
                "<media:status xmlns:media='http://search.yahoo.com/mrss/' state='blocked'/>",
                "<c:visibility xmlns:c='urn:c'>private</c:visibility>",
                "<status>draft</status>",
                "<status>Unpublished</status>",
                "<post_status>pending</post_status>",
                "<status>killed</status>",
                "<draft>true</draft>",
                "<c:post_status xmlns:c='urn:c'>draft</c:post_status>",
                "<content type='application/xml'><newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'><itemMeta>"
                        + "<pubStatus qcode='stat:withheld'/></itemMeta></newsItem></content>",
                "<content type='application/xml'><newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'><itemMeta>"
                        + "<embargoed/></itemMeta></newsItem></content>",
                "<content type='application/xml'><nitf><head><docdata management-status='canceled'/></head></nitf></content>",
                "<content type='application/xml'><NewsML><NewsItem><NewsManagement><Status FormalName='Withheld'/>"
                        + "</NewsManagement></NewsItem></NewsML></content>"
            })
    void anItemOfAFeedObeysAStricterVocabulary(String elements) {
        String rss =
                "<rss version='2.0'><channel><item><guid>a</guid><title>Quay closed</title>%s</item></channel></rss>";
        String atom =
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>a</id><title>Quay closed</title>%s</entry></feed>";
        for (String feed : new String[] {rss, atom}) {
            assertThat(shown(read(feed.formatted("")))).hasSize(1);
            assertThat(shown(read(feed.formatted(elements)))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x:status xmlns:x='urn:x'>Actual</x:status>",
                "<status>published</status>",
                "<status>ok</status>",
                "<draft>no</draft>",
                "<app:control xmlns:app='http://www.w3.org/2007/app'><app:draft>no</app:draft></app:control>",
                "<media:status xmlns:media='http://search.yahoo.com/mrss/' state='active'/>",
                "<wp:status xmlns:wp='http://wordpress.org/export/1.2/'>publish</wp:status>"
            })
    void anItemOfAFeedThatIsFreeInThoseWordsIsShown(String elements) {
        String rss =
                "<rss version='2.0'><channel><item><guid>a</guid><title>Quay closed</title>%s</item></channel></rss>";
        assertThat(shown(read(rss.formatted(elements)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"pubstatus\": \"withheld\"",
                "\"pubStatus\": \"Canceled\"",
                "\"embargoed\": \"noon\"",
                "\"pubstatus\": \"?\"",
                "\"draft\": true",
                "\"isDraft\": \"yes\"",
                "\"is_draft\": 1",
                "\"draft\": \"perhaps\"",
                "\"private\": true",
                "\"status\": \"draft\"",
                "\"post_status\": \"Private\"",
                "\"status\": \"killed\"",
                "\"visibility\": \"hidden\"",
                "\"published\": false",
                "\"is_published\": \"no\"",
                "\"public\": 0",
                "\"_cms\": {\"status\": \"draft\"}"
            })
    void anItemOfAJsonFeedObeysNinjsAndFlags(String field) {
        String feed = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Gull", "items": [{"id": "a", "title": "Quay", %s}]}""";
        assertThat(read(feed.formatted(field)).format()).startsWith("JSON Feed");
        assertThat(shown(read(feed.formatted(field)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"draft\": false",
                "\"draft\": null",
                "\"draft\": \"\"",
                "\"status\": \"publish\"",
                "\"state\": \"NY\"",
                "\"published\": true",
                "\"published\": \"2026-03-01T10:00:00Z\"",
                "\"_cms\": {\"draft\": false}"
            })
    void anItemOfAJsonFeedThatIsFreeInThoseWordsIsShown(String field) {
        String feed = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Gull", "items": [{"id": "a", "title": "Quay", %s}]}""";
        assertThat(shown(read(feed.formatted(field)))).hasSize(1);
    }

    @Test
    void aFeedAboutWordPressIsNotAnExport() {
        String feed = """
            <rss version="2.0"><channel><item><guid>a</guid><title>Moving house</title>
            <description>Exports name http://wordpress.org/export/1.2/ at their top.</description></item></channel></rss>""";
        assertThat(read(feed).format()).isEqualTo("RSS 2.0");
        assertThat(shown(read(feed))).hasSize(1);
    }

    private Reading read(String text) {
        return readers.read(new WireFile("a", text.getBytes(UTF_8)));
    }

    /// Lists the stories that the public would see at once.
    private static Stream<Story> shown(Reading reading) {
        return reading.stories().stream()
                .filter(story ->
                        story.rights().status() == null || story.rights().status() == Status.USABLE)
                .filter(story -> story.rights().embargo() == null)
                .filter(story ->
                        story.copy().headline() != null || !story.copy().body().isEmpty());
    }
}
