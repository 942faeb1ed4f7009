package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Rendition;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureAddressesTest {
    private final PictureAddresses addresses = PictureAddresses.ofPage("https://paper.example/news/a");

    @Test
    void aSetWithCommasInItsAddressesIsParted() {
        assertThat(
                        of(
                                "<img srcset='https://i.example/w_400,h_300/a.jpg 400w, https://i.example/w_800,h_600/a.jpg 800w'>"))
                .extracting(Rendition::href, Rendition::width)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("https://i.example/w_400,h_300/a.jpg", 400),
                        org.assertj.core.groups.Tuple.tuple("https://i.example/w_800,h_600/a.jpg", 800));
    }

    @Test
    void anAddressIsRelativeToThePageOrToTheFile() {
        assertThat(of("<img src='/i/a.jpg' data-src='//cdn.example/b.jpg' data-original='a_files/c.jpg'>"))
                .extracting(Rendition::href)
                .containsExactlyInAnyOrder(
                        "https://paper.example/i/a.jpg", "https://cdn.example/b.jpg", "a_files/c.jpg");
    }

    @Test
    void placeholdersAreNotPictures() {
        assertThat(of("<img src='data:image/gif;base64,R0' data-src='/img/placeholder.png' srcset='/logo.svg 1x'>"))
                .isEmpty();
    }

    @Test
    void placeholdersOfScriptsAreNotPictures() {
        assertThat(of("<img src='https://i.example/lazy/1x1.trans.gif' data-lazy-src='https://i.example/gate.jpg'>"))
                .extracting(Rendition::href)
                .containsExactly("https://i.example/gate.jpg");
        assertThat(of("<img src='https://i.example/blank.gif?v=2' data-src='https://i.example/1x1000-gate.jpg'>"))
                .extracting(Rendition::href)
                .containsExactly("https://i.example/1x1000-gate.jpg");
    }

    @ParameterizedTest
    @CsvSource({
        "https://i.example/2026/ferry-300x200.jpg, https://i.example/2026/ferry.jpg",
        "https://a.example/800/x/ferry.jpg?w=1, //b.example/1600x900/x/ferry.webp",
        "https://p.example/_next/image?url=%2Fi%2Fferry.jpg&w=640, /i/ferry.jpg"
    })
    void thePictureIsTheSameInAllSizes(String one, String other) {
        assertThat(PictureAddresses.stem(one)).isEqualTo(PictureAddresses.stem(other));
    }

    @Test
    void anUploadIsTheSameInAllSizes() {
        assertThat(PictureAddresses.upload("https://i.example/gate-300x200.jpg?w=1"))
                .isEqualTo(PictureAddresses.upload("https://i.example/gate.jpg"));
        assertThat(PictureAddresses.upload("https://i.example/gate-01.jpg"))
                .isNotEqualTo(PictureAddresses.upload("https://i.example/gate-02.jpg"));
        assertThat(PictureAddresses.upload("https://i.example/picture?id=1"))
                .isNotEqualTo(PictureAddresses.upload("https://i.example/picture?id=2"));
    }

    @Test
    void twoPicturesAreTwo() {
        assertThat(PictureAddresses.stem("https://i.example/a/ferry.jpg"))
                .isNotEqualTo(PictureAddresses.stem("https://i.example/b/ferry.jpg"));
    }

    private List<Rendition> of(String html) {
        Element image = Jsoup.parseBodyFragment(html).selectFirst("img");
        return addresses.of(Objects.requireNonNull(image));
    }
}
