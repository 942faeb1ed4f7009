package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Rendition;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoPictureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='https://a.example/x' width='1' height='1'>",
                "<img src='https://a.example/x.gif' width=1>",
                "<img src='https://a.example/x.gif' height='0'>",
                "<img src='https://a.example/x' style='width:1px;height:1px'>",
                "<img src='https://a.example/x' style='border:0; display: none'>",
                "<img src='https://a.example/x' hidden>",
                "<img src='https://ml.a.example/track/ABC='>",
                "<img src='https://cts.a.example/ct/CT?id=x'>",
                "<img src='https://www.a.example/newsroom/ti?nf=1'>",
                "<img src='http://feeds.a.example/~r/news/~4/abc'>",
                "<div class='feedflare'><a><img src='https://a.example/b.png'></a></div>",
                "<span class='post-share-buttons share'><img src='https://a.example/b.png'></span>",
                "<img class='wp-smiley' src='https://a.example/b.png'>",
                "<img src='https://a.example/icons/twitter_32.png'>",
                "<img src='https://vg01.met.vgwort.de/na/0123'>"
            })
    void trackersAndShareButtonsAreNotPictures(String html) {
        assertThat(isNone(html)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='https://a.example/gate.jpg'>",
                "<img src='https://a.example/gate.jpg' width='100%' style='max-width:100%;height:auto'>",
                "<img src='https://a.example/gate.jpg' style='border-width:1px'>",
                "<img src='https://a.example/track/runners.jpg' width='800'>",
                "<img src='https://stats.a.example/chart.png' width='800'>",
                "<article class='social share'><p>Words</p><img src='https://a.example/gate.jpg'></article>",
                "<img src='https://a.example/facebook-opens-office.png'>"
            })
    void aRealPictureIsKept(String html) {
        assertThat(isNone(html)).isFalse();
    }

    @Test
    void aFileOfOnePixelIsNotAPicture() {
        assertThat(NoPicture.is(new Rendition(null, "https://a.example/x.gif", 1, 1, null)))
                .isTrue();
        assertThat(NoPicture.is(new Rendition(null, "https://a.example/x.gif", 640, null, null)))
                .isFalse();
    }

    private static boolean isNone(String html) {
        return NoPicture.is(Objects.requireNonNull(Jsoup.parseBodyFragment(html).selectFirst("img")));
    }
}
