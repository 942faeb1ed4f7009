package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "-",
                "null",
                "Undefined",
                "N/A",
                "0",
                "00000000-0000-0000-0000-000000000000",
                "urn:uuid:00000000-0000-0000-0000-000000000000",
                "urn:",
                "tag:",
                "urn:newsml:",
                "urn:uuid:",
                "http://",
                "{{guid}}",
                "${id}",
                "{guid}",
                "[ID]",
                "%ITEM_ID%",
                "<%= id %>",
                "urn:ahw:{{ story.id }}",
                "urn:ahw:YYYYMMDD:1",
                "xxxxxxxx-xxxx"
            })
    void whatSaysNothingIsNoId(String id) {
        assertThat(ItemId.orNull(id)).isNull();
        assertThat(ItemId.identifies(id)).isFalse();
        StoryDraft draft = new StoryDraft();
        draft.guid = id;
        draft.evolvedFrom.add(id);
        assertThat(draft.story().identity().guid()).isNull();
        assertThat(draft.story().identity().evolvedFrom()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tidewater.example",
                "https://tidewater.example/",
                "http://tidewater.example/?utm_source=rss",
                "https://tidewater.example/index.html",
                "https://tidewater.example/en/"
            })
    void aFrontPageIsReturnedAsSentAndIdentifiesNothing(String id) {
        assertThat(ItemId.orNull(id)).isEqualTo(id);
        assertThat(ItemId.identifies(id)).isFalse();
        assertThat(ItemId.ofPictureOrNull(id)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "a",
                "ferry",
                "urn:newsml:ahw.example:20260302:ferry",
                "tag:ahw.example,2026:1",
                "{3F2504E0-4F89-41D3-9A0C-0305E82C3301}",
                "https://tidewater.example/?p=12",
                "https://tidewater.example/news",
                "https://tidewater.example/#12",
                "urn:a",
                "DSC_0001"
            })
    void anythingElseDoes(String id) {
        assertThat(ItemId.orNull(id)).isEqualTo(id);
        assertThat(ItemId.identifies(id)).isTrue();
    }

    @Test
    void aCamerasFileNameIdentifiesNoPicture() {
        assertThat(ItemId.ofPictureOrNull("DSC_0001")).isNull();
        assertThat(ItemId.ofPictureOrNull("IMG_0001.JPG")).isNull();
        assertThat(ItemId.ofPictureOrNull("WAW-FERRY-101")).isEqualTo("WAW-FERRY-101");
        assertThat(ItemId.ofPictureOrNull("XAH101")).isEqualTo("XAH101");
    }

    @Test
    void anIdOfMegabytesIsReplacedByItsDigest() {
        String id = "urn:tidewater:" + "x".repeat(1_000_000);
        String digest = ItemId.orNull(id);
        assertThat(digest).startsWith("sha256:").hasSize(71).isEqualTo(ItemId.orNull(digest));
        assertThat(ItemId.orNull(id + "y")).isNotEqualTo(digest);
        assertThat(ItemId.identifies(id)).isTrue();
    }
}
