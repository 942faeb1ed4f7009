package dateline.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizeTest {
    @Test
    void aBigPictureGetsFourRenditions() {
        assertThat(new Size(4000, 3000).renditions())
                .containsExactly(new Size(400, 300), new Size(800, 600), new Size(1200, 900), new Size(2000, 1500));
    }

    @Test
    void aPictureIsNeverEnlarged() {
        assertThat(new Size(1000, 500).renditions())
                .containsExactly(new Size(400, 200), new Size(800, 400), new Size(1000, 500));
        assertThat(new Size(800, 800).renditions()).containsExactly(new Size(400, 400), new Size(800, 800));
        assertThat(new Size(1, 1).renditions()).containsExactly(new Size(1, 1));
    }

    @Test
    void anExtremelyFlatPictureKeepsAPixelOfHeight() {
        assertThat(new Size(9000, 1).renditions()).contains(new Size(400, 1));
    }

    @Test
    void aVeryLongPictureHasOnlyTheRenditionsThatWebpCanHold() {
        assertThat(new Size(1500, 30_000).renditions()).containsExactly(new Size(400, 8000), new Size(800, 16_000));
        assertThat(new Size(300, 30_000).renditions()).isEmpty();
    }
}
