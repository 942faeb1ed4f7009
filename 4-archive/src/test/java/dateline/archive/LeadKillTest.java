package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.BodyHtml;
import dateline.story.Lead;
import dateline.story.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeadKillTest extends LeadFixture {
    @Test
    void aKillOfASlugKillsAllItsCopyOfThatDayEvenLaterCopy() {
        telling("harbour fire", 0, 1, FIRE);
        String id = desk.only().id();
        send(draft -> {
            draft.lead = new Lead("harbour fire", null, 1, 1, true);
            draft.status = Status.CANCELED;
        });
        telling("harbour fire", 2, 1, FIRE + " again");
        assertThat(desk.headlines()).isEmpty();
        assertThat(desk.seen.lookup(id)).isInstanceOf(Lookup.Killed.class);
    }

    @Test
    void aKillBySlugAppliesToSeparateLeadsToo() {
        desk.close();
        desk = new Desk(folder.resolve("apart"), List.of(), new SupplierTerms("news", true, false, true, true));
        telling("harbour fire", 0, 1, FIRE);
        telling("harbour fire", 1, 1, FIRE + " and hurt four firefighters");
        killSlug(null);
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void aKillAfterMidnightKillsTheDayBeforeAndNotTheDayAfter() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        dated(day, 0, FIRE);
        killSlug(day.plusDays(1));
        assertThat(desk.headlines()).isEmpty();
        dated(day, 1, FIRE + " again");
        assertThat(desk.headlines()).isEmpty();
        dated(day.plusDays(2), 0, FIRE + " once more");
        assertThat(desk.headlines()).hasSize(1);
    }

    private void dated(LocalDate day, int number, String text) {
        send(draft -> {
            draft.lead = new Lead("harbour fire", day, number, 1, false);
            draft.headline = "Fire " + day + " " + number;
            draft.body = BodyHtml.ofText(text);
        });
    }

    private void killSlug(@Nullable LocalDate day) {
        send(draft -> {
            draft.lead = new Lead("harbour fire", day, 0, 1, true);
            draft.status = Status.CANCELED;
        });
    }
}
