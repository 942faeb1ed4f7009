package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class DecisionsTest {
    @Test
    void eachStoryHasTheDecisionsThatWereNotedBeforeIt() {
        assertThat(Decisions.during(() -> {
                    Decisions.note(() -> "The dateline is from paragraph 2.");
                    draft("urn:a").story();
                    draft("urn:b").story();
                    Decisions.note(() -> "The byline is from the copy.");
                    StoryDraft held = draft("urn:c");
                    held.editorNote = "Hold for release.";
                    held.story();
                }))
                .extracting(Decisions.OfStory::story, of -> String.join(" ", of.decided()))
                .containsExactly(
                        tuple("urn:a", "The dateline is from paragraph 2."),
                        tuple(
                                "urn:c",
                                "The byline is from the copy. An embargo whose end is unclear is in the note to editors:"
                                        + " Hold for release."));
    }

    @Test
    void nothingIsAskedForUnlessDecisionsAreCollected() {
        Decisions.note(() -> {
            throw new AssertionError("asked for");
        });
        draft("urn:a").story();
        assertThat(Decisions.during(() -> draft("urn:a").story())).isEmpty();
    }

    private static StoryDraft draft(String guid) {
        StoryDraft draft = new StoryDraft();
        draft.guid = guid;
        return draft;
    }
}
