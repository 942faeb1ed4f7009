package dateline.archive;

import dateline.story.Status;
import dateline.story.Story;
import dateline.story.StoryDraft;

/// Makes stories for tests that do not file them at once.
final class StoryDrafts {
    private StoryDrafts() {}

    static Story story(String guid) {
        StoryDraft draft = new StoryDraft();
        draft.guid = guid;
        draft.headline = guid;
        return draft.story();
    }

    static Story kill(String guid) {
        StoryDraft draft = new StoryDraft();
        draft.guid = guid;
        draft.status = Status.CANCELED;
        return draft.story();
    }
}
