package dateline.archive;

import static dateline.archive.RuleDrafts.held;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.BodyHtml;
import dateline.story.Embargo;
import dateline.story.Lead;
import dateline.story.Status;
import dateline.story.StoryDraft;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Copy that comes in several takes.
class TakesTest extends LeadFixture {
    @Test
    void aLaterTakeIsAppendedToTheStoryInAnyOrder() {
        telling("harbour fire", 0, 2, "The quay will stay closed.");
        assertThat(desk.headlines()).isEmpty();
        telling("harbour fire", 0, 1, FIRE);
        telling("harbour fire", 0, 3, "An inquiry begins tomorrow.");
        assertThat(desk.only().story().copy().body().text().lines())
                .containsExactly(FIRE, "The quay will stay closed.", "An inquiry begins tomorrow.");
    }

    @Test
    void aTakeThatMayBelongToTwoStoriesWaits() {
        telling("aldhaven", 0, 1, FIRE);
        telling("aldhaven", 0, 1, VOTE);
        telling("aldhaven", 0, 2, "More to follow.");
        assertThat(desk.headlines()).hasSize(2);
        assertThat(desk.archive.held(10)).extracting(HeldStory::hold).containsExactly(Hold.TAKE);
    }

    @Test
    void aLaterTakeThatIsHeldIsNotPutAtTheEndOfTheStory() {
        rules(held("libel"));
        Instant end = desk.now.plus(DAY);
        take(1, "A fire burns.", draft -> {});
        take(2, "Embargoed add.", draft -> draft.embargo = new Embargo.Until(end));
        take(3, "Unclear add.", draft -> draft.embargo = new Embargo.Unclear("after the speech"));
        take(4, "Libel add.", draft -> draft.usageTerms = "libel");
        take(5, "Withheld add.", draft -> draft.status = Status.WITHHELD);
        take(6, "Ended add.", draft -> draft.expires = end);
        assertThat(text()).containsExactly("A fire burns.", "Ended add.");
        assertThat(desk.archive.held(9)).hasSize(1);
        desk.changes.clear();
        lift(end);
        assertThat(text()).containsExactly("A fire burns.", "Embargoed add.");
        assertThat(desk.changes).isNotEmpty();
        desk.decide(new Decision(Decision.Kind.RELEASE, desk.only().id(), "an editor"));
        assertThat(text()).containsExactly("A fire burns.", "Embargoed add.", "Unclear add.", "Libel add.");
        assertThat(desk.archive.held(9)).isEmpty();
    }

    private void take(int number, String text, Consumer<StoryDraft> change) {
        StoryDraft draft = new StoryDraft();
        draft.lead = new Lead("harbour fire", null, 0, number, false);
        draft.headline = number == 1 ? "Fire" : null;
        draft.body = BodyHtml.ofText(text);
        change.accept(draft);
        desk.send(Desk.AGENCY, "wire.txt", Desk.reading(List.of(draft.story()), List.of()), null);
    }

    private List<String> text() {
        return desk.only().story().copy().body().text().lines().toList();
    }
}
