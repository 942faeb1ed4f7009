package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.StoryDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionNoticeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "This story has been corrected to show that the mole is 200 metres long.",
                "This story has been updated to correct the spelling of Skerry.",
                "Correction: An earlier version of this story gave the wrong length.",
                "An earlier version of this story incorrectly said that the mole fell.",
                "A previous version of this article misspelled the name of the harbour master.",
                "Correction du 12 mars à 9h: les travaux durent trois mois.",
                "Rettelse: I en tidligere versjon sto det at moloen falt.",
                "Korrektur: In einer früheren Version stand eine falsche Länge.",
                "In einer früheren Fassung dieses Artikels stand eine falsche Länge.",
                "Rättelse: I en tidigare version stod fel längd.",
                "Oikaisu: Aiemmassa versiossa pituus oli väärä.",
                "Fe de errores: el muelle mide 200 metros.",
                "更正：码头长200米。"
            })
    void aNoticeInTheCopyMarksACorrectionAndStays(String notice) {
        StoryDraft last = read("<p>The mole holds.</p><p>Ships sail.</p><p>" + notice + "</p>");
        assertThat(last.correction).isTrue();
        assertThat(last.body.text()).endsWith(notice);
        assertThat(read("<p>The mole holds.</p><p>" + notice + "</p><p>One.</p><p>Two.</p>").correction)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correction of the mole's plan begins on Monday, the council said: it takes a year.",
                "This story has no end, said the harbour master.",
                "An earlier version of this boat sank in a storm.",
                "The correction was overdue: shares had doubled.",
                "Corrections officers at the harbour prison: 14."
            })
    void otherCopyIsNone(String paragraph) {
        assertThat(read("<p>The mole holds.</p><p>" + paragraph + "</p>").correction)
                .isFalse();
    }

    private static StoryDraft read(String html) {
        StoryDraft draft = new StoryDraft();
        Copy.into(draft, BodyHtml.clean(html));
        return draft;
    }
}
