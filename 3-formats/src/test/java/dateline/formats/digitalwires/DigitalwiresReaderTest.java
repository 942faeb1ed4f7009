package dateline.formats.digitalwires;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.formats.readers.Readers;
import dateline.story.Dateline;
import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.Subject;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// dpa's digitalwires: names of fields that look like those of ninjs and are others.
class DigitalwiresReaderTest {
    private static final String PICTURE = """
        {"type": "image", "urn": "urn:newsml:dpa.com:20090101:270204-99-000002", "rank": 2, "version": 1,
        "headline": "Otter in Lohne", "caption": "Der Otter schwimmt im Becken.", "creditline": "Uta Probe/dpa",
        "renditions": [{"url": "https://dw.example/2.jpeg", "width": 2048, "height": 1365, "mimetype": "image/jpeg"}]}""";
    private static final String ENTRY = """
        {"format": "digitalwires@0.9.1", "type": "composite", "entry_id": "k3", "updated": "2027-02-04T09:31:00Z",
        "urn": "urn:newsml:dpa.com:20090101:270204-99-000001", "version": 2, "version_created": "2027-02-04T10:30:00+01:00",
        "pubstatus": "usable", "signal": null, "embargoed": null, "language": "de", "urgency": 4, "kicker": "Tierwelt",
        "headline": "Otter zieht ins Freibad", "teaser": "Er kam nachts.", "byline": "Von Uta Probe, dpa",
        "dateline": "Lohne (dpa) - ", "article_html": "<section class='main'><p>Ein Otter lebt nun im Freibad.</p>\
        <h2>Gäste warten</h2><p>Es bleibt bis Mai zu.</p></section>", "creditline": "dpa", "usageterms": "Nur mit Vertrag",
        "infobox_html": "<section class='infobox'><h2>Otter</h2><p>Sie werden 90 Zentimeter lang.</p></section>",
        "linkbox_html": "<section><ul><li><a href='https://otter.example'>Otter</a></li></ul></section>",
        "ednotes": [{"role": "dpaednoterole:closingline", "ednote": "dpa up yyzz n1 qq"},
        {"role": "dpaednoterole:editorialnote", "ednote": "Bilder folgen."}],
        "associations": [%s, {"type": "image", "urn": "urn:3", "is_featureimage": true, "caption": "Das Becken."}],
        "categories": [{"type": "dnltype:dpasubject", "name": "Tiere", "qcode": "dpasubject:7", "rank": 1},
        {"type": "dnltype:geosubject", "name": "Lohne", "qcode": "dpaarea:9"},
        {"type": "dnltype:desk", "name": "vm", "qcode": "dpacat:vm"}], "keyword_names": ["Otter"]}""".formatted(PICTURE);

    private static Reading read(String json) {
        return new Readers(ZoneOffset.UTC).read(new WireFile("entry.json", json.getBytes(UTF_8)));
    }

    private static Story story(String json) {
        Reading reading = read(json);
        assertThat(reading.refused()).isEmpty();
        return reading.stories().getFirst();
    }

    @Test
    void anEntryIsAStory() {
        Story story = story(ENTRY);
        assertThat(read(ENTRY).format()).isEqualTo("dpa digitalwires");
        assertThat(story.identity().guid()).isEqualTo("urn:newsml:dpa.com:20090101:270204-99-000001");
        assertThat(story.identity().version()).isEqualTo("2");
        assertThat(story.identity().versionCreated()).isEqualTo(Instant.parse("2027-02-04T09:30:00Z"));
        assertThat(story.rights().status()).isEqualTo(Status.USABLE);
        assertThat(story.copy().headline()).isEqualTo("Otter zieht ins Freibad");
        assertThat(story.copy().summary()).isEqualTo("Er kam nachts.");
        assertThat(story.copy().dateline()).isEqualTo(new Dateline("Lohne", "dpa", null, "Lohne (dpa)"));
        assertThat(story.credits().byline()).isEqualTo("Uta Probe, dpa");
        assertThat(story.copy().body().text())
                .isEqualTo("Ein Otter lebt nun im Freibad.\nGäste warten\nEs bleibt bis Mai zu.\nOtter\n"
                        + "Sie werden 90 Zentimeter lang.");
        assertThat(story.rights().editorNote()).isEqualTo("Bilder folgen.");
        assertThat(story.about().subjects()).containsExactly(new Subject("dpasubject:7", "Tiere"));
        assertThat(story.about().places()).containsExactly(new Subject("dpaarea:9", "Lohne"));
        assertThat(story.about().keywords()).containsExactly("Otter");
        assertThat(story.about().category()).isEqualTo("vm");
    }

    @Test
    void itsPicturesHaveAddressesAndTheOneForTheHeadIsFirst() {
        Story story = story(ENTRY);
        assertThat(story.pictures())
                .extracting(Picture::caption)
                .containsExactly("Das Becken.", "Der Otter schwimmt im Becken.");
        Picture otter = story.pictures().get(1);
        assertThat(otter.credit()).isEqualTo("Uta Probe/dpa");
        assertThat(otter.renditions().getFirst().href()).isEqualTo("https://dw.example/2.jpeg");
        assertThat(story(ENTRY.replace(": [{\"type\": \"image\"", ": {\"a\": {\"type\": \"image\"")
                                .replace("\"Das Becken.\"}]", "\"Das Becken.\"}}")
                                .replace(
                                        "}, {\"type\": \"image\", \"urn\": \"urn:3\"",
                                        "}, \"b\": {\"type\": \"image\", \"urn\": \"urn:3\""))
                        .pictures())
                .isEqualTo(story.pictures());
    }

    @Test
    void aDatelineThatTheTextRepeatsStandsOnce() {
        Story story = story(ENTRY.replace("<p>Ein Otter", "<p>Lohne (dpa) - Ein Otter"));
        assertThat(story.copy().body().text()).startsWith("Ein Otter");
        assertThat(story.copy().dateline()).isEqualTo(new Dateline("Lohne", "dpa", null, "Lohne (dpa)"));
    }

    @Test
    void entriesAreFoundInAContainer() {
        String other = ENTRY.replace("-000001", "-000005");
        for (String container : new String[] {"{\"entries\": [%s, %s]}", "[%s, %s]"}) {
            assertThat(read(container.formatted(ENTRY, other)).stories()).hasSize(2);
        }
    }

    @Test
    void anEmbargoAndAStatusAreObeyed() {
        Story held = story(ENTRY.replace("\"embargoed\": null", "\"embargoed\": \"2027-02-05T06:00:00+01:00\""));
        assertThat(held.rights().embargo()).isEqualTo(new Embargo.Until(Instant.parse("2027-02-05T05:00:00Z")));
        Story killed = story(ENTRY.replace("usable", "canceled"));
        assertThat(killed.rights().status()).isEqualTo(Status.CANCELED);
        assertThat(story(ENTRY.replace("\"signal\": null", "\"signal\": \"sig:correction\""))
                        .identity()
                        .correction())
                .isTrue();
    }

    @Test
    void anEntryWithoutTextIsItsPicture() {
        String alone = """
            {"urn": "urn:newsml:dpa.com:20090101:270204-99-000002", "version": 4, "version_created": "2027-02-04T11:00:00Z",
            "pubstatus": "usable", "headline": "Otter in Lohne", "article_html": null, "usageterms": "Nur mit Vertrag",
            "associations": [%s]}""".formatted(PICTURE);
        Reading reading = read(alone);
        assertThat(reading.stories()).isEmpty();
        PictureItem picture = reading.pictures().getFirst();
        assertThat(picture.version()).isEqualTo("4");
        assertThat(picture.picture().usageTerms()).isEqualTo("Nur mit Vertrag");
        Reading killed = read(alone.replace("usable", "canceled"));
        assertThat(killed.pictures()).extracting(PictureItem::status).containsExactly(Status.CANCELED);
        assertThat(read(alone.replace("\"image\"", "\"video\"")).notes()).hasSize(1);
    }
}
