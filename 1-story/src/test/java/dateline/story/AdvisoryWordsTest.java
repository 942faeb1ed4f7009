package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvisoryWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BC-AL--Daybook",
                "BC-Daybook",
                "LOW Daybook for Monday, Mar. 2",
                "BC-LOW-News Digest 9 am",
                "BC-LO--News Advisory",
                "AM-Advisories",
                "BC-Photo Advisory",
                "LOW-TOP NEWS at 1 p.m.",
                "TOP NEWS SUMMARY",
                "Tagesvorschau für Montag"
            })
    void aSlugThatSaysNothingElseIsAnAdvisory(String slug) {
        assertThat(held(slug, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BC-US--Boil Water Advisory",
                "US--Travel-Advisory",
                "Advisory Board",
                "BC-LO--Daybook Murders",
                "Top News Anchor Quits",
                "BC-LO--Digestive Aid"
            })
    void newsAboutAnAdvisoryIsNews(String slug) {
        assertThat(held(slug, slug)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOW Daybook for Monday, Mar. 2",
                "LOW News Digest 9 a.m.",
                "TOP NEWS at 1 p.m.",
                "TOP NEWS: Lumen World News Schedule at 1200 GMT",
                "TOP NEWS-Lumen World",
                "SKN Top News at 9:00 a.m.",
                "Lumen World News Agenda",
                "Ritzaus dagsliste",
                "AGENDA du mercredi 4 mars",
                "TOP NEWS - World at 1200 GMT",
                "TOP NEWS SCHEDULE",
                "UPDATE 1-TOP NEWS-World",
                "DAYBOOK-Norland",
                "LUMEN NEWS SCHEDULE",
                "Lumen World News Schedule at 1200 GMT",
                "ADVISORY-Lumen schedule",
                "Previsiones de EFE para el lunes",
                "Note to editors",
                "Themenplanung",
                "Dagsprogram fra Skerry fredag 27. november",
                "Dagsorden for mandag",
                "Prévisions AFP pour lundi",
                "Previsiones informativas del lunes",
                "Agenda del día",
                "Nieuwsagenda voor maandag",
                "Previsão Lusa para segunda-feira"
            })
    void aHeadlineThatSaysNothingElseIsAnAdvisory(String headline) {
        assertThat(held(null, headline)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Top news of the week",
                "TOP NEWS ANCHOR QUITS",
                "ADVISORY BOARD RESIGNS",
                "News schedule upsets viewers",
                "Dagsorden er fuld, siger ministeren",
                "Prévisions de croissance revues",
                "Agenda cultural del norte",
                "Previsiones de lluvia",
                "Top News",
                "Media advisory: Minister opens mill",
                "Advisory: boil your water",
                "Daybook of a miller found in Lowen"
            })
    void aHeadlineForReadersIsNone(String headline) {
        assertThat(held(null, headline)).isFalse();
    }

    @Test
    void theCategoryOfAdvisoriesIsEnough() {
        StoryDraft draft = new StoryDraft();
        draft.category = "V";
        assertThat(draft.story().rights().embargo()).isInstanceOf(Embargo.Unclear.class);
        draft.category = "vm";
        assertThat(draft.story().rights().embargo()).isNull();
    }

    @Test
    void aStoppedStoryNeedsNoHold() {
        StoryDraft draft = new StoryDraft();
        draft.slug = "BC-Daybook";
        draft.status = Status.CANCELED;
        assertThat(draft.story().rights().embargo()).isNull();
    }

    private static boolean held(@Nullable String slug, @Nullable String headline) {
        StoryDraft draft = new StoryDraft();
        draft.slug = slug;
        draft.headline = headline;
        return draft.story().rights().embargo() instanceof Embargo.Unclear(String words)
                && words.startsWith("for editors only: ");
    }
}
