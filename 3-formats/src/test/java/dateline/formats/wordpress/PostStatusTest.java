package dateline.formats.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostStatusTest {
    /// An editor reads these texts after "It says:" as the reason why the post waits.
    @Test
    void theReasonForAHoldNamesTheStatusInWordPress() {
        assertThat(embargo()).isEqualTo(new Embargo.Unclear("no status in WordPress"));
        assertThat(embargo(" ")).isEqualTo(new Embargo.Unclear("no status in WordPress"));
        assertThat(embargo("future")).isEqualTo(new Embargo.Unclear("scheduled in WordPress, without a time"));
        assertThat(embargo("Pitch")).isEqualTo(new Embargo.Unclear("status pitch in WordPress"));
        assertThat(embargo("publish")).isNull();
    }

    private static @Nullable Embargo embargo(String... words) {
        return new PostStatus(List.of(words), true).embargo(null);
    }
}
