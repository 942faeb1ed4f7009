package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.story.Body;
import dateline.story.Dateline;
import dateline.story.Embargo;
import dateline.story.Lead;
import dateline.story.NamedEntity;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Rendition;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.StoryDraft;
import dateline.story.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Archives store the digests, so the fixed values below must hold for rule 2 even if the model grows.
class ContentDigestTest {
    private record Tide(
            String port, @Nullable String height, @Nullable String added) {}

    @Test
    void aStorysDigestIsFixed() {
        assertThat(hex(ContentDigest.of(new StoryDraft().story()))).isEqualTo("d5eab2ce11114b76b4c74eb5b6fc0cbc");
        assertThat(hex(ContentDigest.of(full(draft -> {})))).isEqualTo("b5f57e43471bee67865d11e6ade96ee4");
    }

    /// Readers that learn to read persons and organisations must not make an update of each story.
    @Test
    void personsAndOrganisationsMakeNoNewVersion() {
        NamedEntity ada = new NamedEntity(NamedEntity.Kind.PERSON, "x:ada", "Ada Lund");
        assertThat(ContentDigest.of(full(draft -> draft.entities.add(ada))))
                .isEqualTo(ContentDigest.of(full(draft -> {})));
    }

    @Test
    void aPictureItemsDigestIsFixed() {
        PictureItem item = new PictureItem(
                picture(),
                List.of("JOB7"),
                "2",
                Instant.parse("2026-03-01T08:00:00Z"),
                Status.USABLE,
                new Embargo.Unclear("after the speech"));
        assertThat(hex(ContentDigest.of(item))).isEqualTo("3e5a41693541fa13d41cc9180aa91c20");
    }

    @Test
    void theGuidOfCopyWithoutIdsIsFixed() {
        Lead lead = new Lead("harbour fire", LocalDate.of(2026, 3, 1), 2, 1, false);
        assertThat(LeadGuid.of(full(draft -> draft.lead = lead), lead, LocalDate.of(2026, 3, 1)))
                .isEqualTo("lead:2026-03-01/harbour fire/282e111bed5c1c72a8478bd2149939c8");
    }

    @Test
    void aComponentThatIsNeitherIncludedNorLeftOutFailsTheDigest() {
        assertThatThrownBy(() -> DigestFields.of(Tide.class)
                        .with("port", Tide::port)
                        .with("height", Tide::height)
                        .all())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("added")
                .hasMessageContaining("0009");
    }

    @Test
    void aComponentAtItsDefaultChangesNoDigest() {
        DigestFields<Tide> before = DigestFields.of(Tide.class)
                .with("port", Tide::port)
                .leftOut("height", "added")
                .all();
        DigestFields<Tide> after = DigestFields.of(Tide.class)
                .with("port", Tide::port)
                .with("added", Tide::added)
                .leftOut("height")
                .all();
        Tide tide = new Tide("Aldhaven", "3 m", null);
        assertThat(after.write(tide)).isEqualTo(before.write(tide));
    }

    @Test
    void markupSpaceAndThePlaceOfTheDatelineMakeNoNewVersion() {
        Story original = full(draft -> {
            draft.dateline = new Dateline("ALDHAVEN", "TW", null, "ALDHAVEN (TW)");
            draft.body = new Body("<p>The ferry  <em>sank</em>.</p>", "The ferry  sank.");
            draft.contributorLine = "Bo Berg contributed.";
        });
        Story reformatted = full(draft -> {
            draft.dateline = null;
            draft.body = new Body(
                    "<p>ALDHAVEN (TW) — The ferry sank.</p><p>Bo Berg contributed.</p>",
                    "ALDHAVEN (TW) — The ferry\u00A0sank.\nBo Berg contributed.");
            draft.contributors.clear();
            draft.contributorLine = null;
        });
        assertThat(ContentDigest.of(reformatted)).isEqualTo(ContentDigest.of(original));
    }

    @Test
    void aChangeThatReadersOrEditorsSeeMakesANewVersion() {
        byte[] before = ContentDigest.of(full(draft -> {}));
        List<Consumer<StoryDraft>> changes = List.of(
                draft -> draft.headline = "Another",
                draft -> draft.body = new Body("<p>Two</p>", "Two"),
                draft -> draft.body = new Body("<p><a href=\"https://a.example/\">One</a></p>", "One"),
                draft -> draft.byline = "Bo",
                draft -> draft.status = Status.USABLE,
                draft -> draft.embargo = null,
                draft -> draft.editorNote = "another note",
                draft -> draft.usageTerms = "other terms",
                draft -> draft.expires = null,
                draft -> draft.keywords.add("do not publish"),
                draft -> draft.pictures.clear(),
                draft -> draft.version = "4");
        for (Consumer<StoryDraft> change : changes) {
            assertThat(ContentDigest.of(full(change))).isNotEqualTo(before);
        }
    }

    static Story full(Consumer<StoryDraft> change) {
        StoryDraft draft = new StoryDraft();
        draft.guid = "g";
        draft.version = "3";
        draft.versionCreated = Instant.parse("2026-03-01T08:15:30.123456789Z");
        draft.published = Instant.parse("2026-03-01T08:00:00Z");
        draft.updated = Instant.parse("2026-03-01T09:00:00Z");
        draft.status = Status.WITHHELD;
        draft.language = "en";
        draft.headline = "Un port à l’aube \uD83D\uDEA2";
        draft.slug = "port";
        draft.lead = new Lead("harbour fire", LocalDate.of(2026, 3, 1), 2, 1, false);
        draft.link = "https://t.example/a";
        draft.formerAddresses.add("/a");
        draft.summary = "Sum";
        draft.byline = "Ada";
        draft.contributors.add("Bo");
        draft.contributorLine = "Bo contributed.";
        draft.dateline = new Dateline("P", "TW", null, "P (TW)");
        draft.section = "News";
        draft.category = "s";
        draft.subjects.add(new Subject("medtop:1", null));
        draft.keywords.add("k");
        draft.places.add(new Subject(null, "Port"));
        draft.urgency = 2;
        draft.embargo = new Embargo.Until(Instant.parse("2026-03-02T00:00:00Z"));
        draft.evolvedFrom.add("urn:0");
        draft.managementAlone = true;
        draft.correction = true;
        draft.editorNote = "note";
        draft.usageTerms = "terms";
        draft.expires = Instant.parse("2026-04-01T00:00:00Z");
        draft.creditLine = "TW";
        draft.body = new Body("<p>One</p>", "One");
        draft.pictures.add(picture());
        change.accept(draft);
        return draft.story();
    }

    private static Picture picture() {
        return new Picture(
                "urn:p",
                "alt",
                "cap",
                "cred",
                "ut",
                Instant.parse("2026-04-01T00:00:00Z"),
                List.of(new Rendition("main", "a.jpg", 1, 2, "image/jpeg")));
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, 16);
    }
}
