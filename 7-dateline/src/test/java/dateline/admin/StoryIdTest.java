package dateline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "7f3k2m9qa",
                " 7f3k2m9qa ",
                "ferry-returns-7f3k2m9qa",
                "/news/2024/11/16/ferry-returns-7f3k2m9qa",
                "/news/2024/11/16/ferry-returns-7f3k2m9qa/history/",
                "/news/2024/11/16/ferry-returns-7f3k2m9qa/",
                "/api/stories/7f3k2m9qa",
                "https://paper.example/news/2024/11/16/ferry-returns-7f3k2m9qa?from=feed#top"
            })
    void isFoundInWhatAnEditorPastes(String given) {
        assertThat(StoryId.in(given)).isEqualTo("7f3k2m9qa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:agency:1", "7F3K2M9QA", "/news", ""})
    void anEntryWithoutAnIdStays(String given) {
        assertThat(StoryId.in(given)).isEqualTo(given);
    }
}
