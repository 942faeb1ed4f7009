package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.StoryDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionNoteTest {
    /// The page prints “Corrected” before it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CORRECTION: Fixes the age.            | Fixes the age.",
                "Correction - Fixes the age.           | Fixes the age.",
                "(CORRECTED) Fixes the age.            | Fixes the age.",
                "*** Korrektur: Alter berichtigt.      | Alter berichtigt.",
                "訂正：年齢を直しました。                | 年齢を直しました。",
                "تصحيح: العمر                          | العمر",
                "Corrects the age in paragraph 2.      | Corrects the age in paragraph 2.",
                "Correction to the age in paragraph 2. | Correction to the age in paragraph 2.",
                "A correction: the age.                | A correction: the age.",
                "CORRECTION                            | ",
                "CORRECTED.                            | "
            })
    void theNoteHasNoLabelOfItsOwn(String note, String text) {
        assertThat(find(note, true)).isEqualTo(text);
    }

    @Test
    void onlyACorrectionHasANote() {
        assertThat(find("Fixes the age.", false)).isNull();
        assertThat(find(null, true)).isNull();
    }

    private static @Nullable String find(@Nullable String note, boolean correction) {
        StoryDraft draft = new StoryDraft();
        draft.guid = "urn:a";
        draft.correction = correction;
        draft.editorNote = note;
        return CorrectionNote.find(draft.story());
    }
}
