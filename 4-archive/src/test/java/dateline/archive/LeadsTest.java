package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.BodyHtml;
import dateline.story.Lead;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadsTest extends LeadFixture {
    @Test
    void leadsWithSimilarContentAreOneStoryInAnyOrder() {
        telling("harbour fire", 2, 1, FIRE + " and hurt nine firefighters");
        String address = desk.only().address();
        telling("harbour fire", 0, 1, FIRE);
        telling("harbour fire", 1, 1, FIRE + " and hurt four firefighters");
        assertThat(desk.only().story().copy().body().text()).contains("nine");
        assertThat(desk.only().address()).isEqualTo(address);
    }

    @Test
    void aLeadSimilarToTwoStoriesMergesThem() {
        telling("harbour fire", 0, 1, "Warehouses destroyed northern Aldhaven.");
        telling("harbour fire", 2, 1, "Firefighters arrested suspect yesterday morning.");
        assertThat(desk.headlines()).hasSize(2);
        telling(
                "harbour fire",
                1,
                1,
                "Warehouses destroyed northern Aldhaven. Firefighters arrested suspect yesterday.");
        assertThat(desk.only().story().copy().body().text()).startsWith("Firefighters arrested");
    }

    @Test
    void otherContentUnderTheSameSlugIsAnotherStory() {
        telling("aldhaven", 0, 1, FIRE);
        telling("aldhaven", 1, 1, VOTE);
        assertThat(desk.headlines()).hasSize(2);
    }

    @Test
    void theSameSlugOnAnotherDayIsAnotherStory() {
        telling("harbour fire", 0, 1, FIRE);
        desk.now = desk.now.plus(Duration.ofDays(1));
        telling("harbour fire", 1, 1, FIRE + " and hurt four firefighters");
        assertThat(desk.headlines()).hasSize(2);
    }

    @Test
    void oneCommonNameDoesNotMakeOneStory() {
        telling("aldhaven", 0, 1, "Aldhaven burns");
        telling("aldhaven", 1, 1, "Aldhaven rejects subsidy");
        assertThat(desk.headlines()).hasSize(2);
    }

    @Test
    void leadsOfASupplierWithoutJoiningAreSeparateStories() {
        desk.close();
        desk = new Desk(folder.resolve("apart"), List.of(), new SupplierTerms("news", true, false, true, true));
        telling("harbour fire", 0, 1, FIRE);
        telling("harbour fire", 1, 1, FIRE + " and hurt four firefighters");
        assertThat(desk.headlines()).hasSize(2);
    }

    @Test
    void ofLeadsWithoutNumberAndTimeTheLaterIsShown() {
        for (String change : List.of("again", "once more", "and again", "for the last time")) {
            send(draft -> {
                draft.lead = new Lead("harbour fire", null, 0, 1, false);
                draft.headline = "Fire " + change;
                draft.body = BodyHtml.ofText(FIRE + " " + change);
            });
            assertThat(desk.headlines()).containsExactly("Fire " + change);
        }
    }

    @Test
    void anEarlierLeadSentAgainIsShownAgain() {
        for (String change : List.of("again", "once more", "again")) {
            send(draft -> {
                draft.lead = new Lead("harbour fire", null, 0, 1, false);
                draft.headline = "Fire " + change;
                draft.body = BodyHtml.ofText(FIRE + " " + change);
            });
            assertThat(desk.headlines()).containsExactly("Fire " + change);
        }
        telling("harbour fire", 2, 1, FIRE + " now");
        telling("harbour fire", 1, 1, FIRE + " before");
        telling("harbour fire", 2, 1, FIRE + " now");
        telling("harbour fire", 1, 1, FIRE + " before");
        assertThat(desk.headlines()).containsExactly("harbour fire 2");
    }

    @Test
    void aCorrectionWithoutANumberFollowsTheLeadsOfItsTimeInAnyOrder() {
        int[][] orders = {{0, 1, 2}, {2, 1, 0}, {1, 2, 0}, {2, 0, 1}};
        for (int[] order : orders) {
            String slug = "quay " + order[0] + order[1] + order[2];
            for (int which : order) {
                int number = which == 0 ? 1 : which == 1 ? 0 : 2;
                send(draft -> {
                    draft.lead = new Lead(slug, null, number, 1, false);
                    draft.versionCreated = Instant.parse("2026-03-01T07:00:00Z").plusSeconds(60L * which);
                    draft.correction = which == 1;
                    draft.headline = slug + " " + which;
                    draft.body = BodyHtml.ofText(FIRE + slug + which);
                });
                if (which == order[1] && order[2] == 2) {
                    assertThat(desk.headlines()).contains(slug + " 1");
                }
            }
            assertThat(desk.headlines()).contains(slug + " 2").doesNotContain(slug + " 1", slug + " 0");
        }
    }
}
