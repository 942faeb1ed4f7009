package dateline.story;

import static dateline.story.Decisions.About.BYLINE;
import static dateline.story.Decisions.About.CORRECTION;
import static dateline.story.Decisions.About.DATELINE;
import static dateline.story.Decisions.About.ENCODING;
import static dateline.story.Decisions.About.HEADLINE;
import static dateline.story.Decisions.About.HOLD;
import static dateline.story.Decisions.About.STATUS;
import static dateline.story.Decisions.About.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    @Test
    void eachStoryHasTheDecisionsThatWereNotedBeforeIt() {
        Decisions.Collected collected = Decisions.during(() -> {
            Decisions.note(ENCODING, () -> "UTF-8");
            Decisions.note(DATELINE, () -> "read in paragraph 2");
            draft("urn:a").story();
            draft("urn:b").story();
            Decisions.note(BYLINE, () -> "taken from the copy");
            Decisions.note(BYLINE, () -> "taken from the copy");
            StoryDraft held = draft("urn:c");
            held.editorNote = "Hold for release.";
            held.story();
            Decisions.note(DATELINE, () -> "of no story");
        });
        assertThat(collected.stories())
                .containsExactly(
                        new Decisions.OfStory(
                                "urn:a", "Quay", List.of(new Decisions.Noted(DATELINE, "read in paragraph 2"))),
                        new Decisions.OfStory(
                                "urn:c",
                                "Quay",
                                List.of(
                                        new Decisions.Noted(BYLINE, "taken from the copy"),
                                        new Decisions.Noted(
                                                HOLD,
                                                "for an editor, as the note to editors says: “Hold for release.”"))));
        assertThat(collected.file())
                .containsExactly(new Decisions.Noted(ENCODING, "UTF-8"), new Decisions.Noted(DATELINE, "of no story"));
    }

    @Test
    void nothingIsAskedForUnlessDecisionsAreCollected() {
        Decisions.note(DATELINE, () -> {
            throw new AssertionError("asked for");
        });
        draft("urn:a").story();
        assertThat(Decisions.areCollected()).isFalse();
        assertThat(Decisions.during(() -> draft("urn:a").story()))
                .isEqualTo(new Decisions.Collected(List.of(), List.of()));
    }

    @Test
    void whatTheDraftDecidesIsNoted() {
        StoryDraft marked = draft("urn:a");
        marked.headline = "CORRECTED-UPDATE 1-Quay closes";
        assertThat(decided(marked))
                .containsExactly(
                        new Decisions.Noted(CORRECTION, "the headline says so: “CORRECTED-UPDATE 1-Quay closes”"),
                        new Decisions.Noted(
                                HEADLINE, "the marks of the wire are removed from “CORRECTED-UPDATE 1-Quay closes”"));
        StoryDraft bare = draft("urn:a");
        bare.headline = null;
        bare.body = new Body("<p>The quay closes at noon. Ships wait.</p>", "The quay closes at noon. Ships wait.");
        assertThat(decided(bare))
                .containsExactly(
                        new Decisions.Noted(HEADLINE, "the first sentence of the copy, because no headline came"));
    }

    @Test
    void whyAStoryIsHeldIsNoted() {
        StoryDraft embargoed = draft("urn:a");
        embargoed.embargo = new Embargo.Until(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(decided(embargoed))
                .containsExactly(
                        new Decisions.Noted(HOLD, "until 2026-03-02T08:00:00Z, as a field of its format says"));
        StoryDraft advisory = draft("urn:a");
        advisory.category = "v";
        assertThat(decided(advisory)).containsExactly(new Decisions.Noted(HOLD, "it is for editors only: category v"));
        StoryDraft ending = draft("urn:a");
        ending.expires("some day");
        assertThat(decided(ending))
                .containsExactly(
                        new Decisions.Noted(HOLD, "the end of the right to show it cannot be read: “some day”"));
        StoryDraft killed = draft("urn:a");
        killed.status = Status.CANCELED;
        assertThat(decided(killed)).containsExactly(new Decisions.Noted(STATUS, "its supplier canceled it"));
    }

    @Test
    void theZoneThatATimeIsReadInIsNotedWithItsOwner() {
        ZoneId hongKong = ZoneId.of("Asia/Hong_Kong");
        assertThat(timed("2026-03-02 08:00", hongKong, null))
                .containsExactly(new Decisions.Noted(
                        TIME, "“2026-03-02 08:00” names no zone; it is read in Asia/Hong_Kong, the site's zone"));
        assertThat(timed("2026-03-02 08:00", hongKong, ZoneId.of("Europe/Oslo")))
                .containsExactly(new Decisions.Noted(
                        TIME, "“2026-03-02 08:00” names no zone; it is read in Europe/Oslo, the supplier's zone"));
        assertThat(timed("2026-03-02T08:00:00Z", hongKong, null)).isEmpty();
    }

    private static List<Decisions.Noted> timed(String time, ZoneId site, @Nullable ZoneId supplier) {
        return Decisions.during(() -> ReadingScope.read(site, supplier, () -> {
                    WireTimes.read(time);
                    return Reading.refused("none", "the file", "test");
                }))
                .file();
    }

    private static List<Decisions.Noted> decided(StoryDraft draft) {
        return Decisions.during(draft::story).stories().getFirst().decided();
    }

    private static StoryDraft draft(String guid) {
        StoryDraft draft = new StoryDraft();
        draft.guid = guid;
        draft.headline = "Quay";
        return draft;
    }
}
