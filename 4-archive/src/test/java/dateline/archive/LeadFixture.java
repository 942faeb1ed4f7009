package dateline.archive;

import dateline.copy.BodyHtml;
import dateline.story.Lead;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.util.List;
import java.util.function.Consumer;

/// Files leads, which have a slug and a number, but no id.
abstract class LeadFixture extends DeskFixture {
    static final String FIRE = "A fire destroyed three warehouses on Aldhaven's northern quay on Tuesday";
    static final String VOTE = "Parliament rejected the ferries' subsidy after eleven hours of debate";

    void telling(String slug, int number, int take, String text) {
        send(draft -> {
            draft.lead = new Lead(slug, null, number, take, false);
            draft.slug = slug;
            draft.headline = slug + " " + number;
            draft.body = BodyHtml.ofText(text);
        });
    }

    void send(Consumer<StoryDraft> change) {
        StoryDraft draft = new StoryDraft();
        change.accept(draft);
        Story story = draft.story();
        desk.send(Desk.AGENCY, "wire.txt", Desk.reading(List.of(story), List.of()), null);
    }
}
