package dateline.formats.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Picture;
import dateline.story.Rendition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures inside the text of a feed's item, and beside an enclosure.
class PicturesInTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<img data-src='https://i.example/gate.jpg' src='data:image/gif;base64,R0lGOD='>",
                "<img data-lazy-src='https://i.example/gate.jpg' src='https://i.example/lazy/1x1.trans.gif' width='800'>",
                "<img srcset='https://i.example/gate.jpg 800w'>",
                "<picture><source srcset='https://i.example/gate.jpg 800w'><img src='data:,'></picture>",
                "<img class='lazyload' src='data:,'><noscript><img src='https://i.example/gate.jpg'></noscript>",
                "<img data-src='https://i.example/gate.jpg'><noscript><img src='https://i.example/gate.jpg'></noscript>"
            })
    void aPictureThatAScriptLoadsIsFound(String html) {
        assertThat(addresses(text(html))).containsExactly("https://i.example/gate.jpg");
    }

    @Test
    void allPicturesOfTheTextAreItsPictures() {
        assertThat(addresses(
                        text("<img src='https://i.example/a-01.jpg'><p>x</p><img src='https://i.example/a-02.jpg'>")))
                .containsExactly("https://i.example/a-01.jpg", "https://i.example/a-02.jpg");
    }

    @Test
    void trackersAndButtonsAreNotPictures() {
        assertThat(addresses(text("<img src='https://i.example/x?1' width='1' height='1'>"
                        + "<div class='feedflare'><img src='https://f.example/~ff/a?d=b'></div>")))
                .isEmpty();
    }

    @Test
    void figuresStandBesideAnEnclosureAndCompleteIt() {
        List<Picture> pictures = pictures("<enclosure url='https://i.example/gate.jpg' type='image/jpeg' length='9'/>"
                + text("<figure><img src='https://i.example/gate-300x200.jpg' alt='A gate'><figcaption>The gate."
                        + "</figcaption></figure><figure><img src='https://i.example/mill.jpg'><figcaption>The mill."
                        + " XNW/Una Field</figcaption></figure>"));

        assertThat(pictures).extracting(Picture::caption).containsExactly("The gate.", "The mill.");
        assertThat(pictures.getLast().credit()).isEqualTo("XNW/Una Field");
    }

    @Test
    void aShortcodeAroundAPictureGivesItsCaption() {
        List<Picture> pictures =
                pictures(text("<p>Copy.</p>[caption id='a1' width='300']<img src='https://i.example/mill.jpg'>"
                        + " The mill. XNW/Una Field[/caption]"));

        assertThat(pictures)
                .extracting(Picture::caption, Picture::credit)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("The mill.", "XNW/Una Field"));
    }

    @Test
    void imagesOutsideOfFiguresDoNotStandBesideAnEnclosure() {
        assertThat(addresses("<enclosure url='https://i.example/gate.jpg' type='image/jpeg' length='9'/>"
                        + text("<img src='https://cdn.example/resized/gate'>")))
                .containsExactly("https://i.example/gate.jpg");
    }

    @Test
    void aLinkOfFeatureMediaIsThePicture() {
        assertThat(addresses("<atom:link rel='featuremedia' type='image/jpeg' href='https://i.example/gate.jpg'/>"))
                .containsExactly("https://i.example/gate.jpg");
    }

    private static String text(String html) {
        return "<content:encoded><![CDATA[<p>Text.</p>" + html + "]]></content:encoded>";
    }

    private static List<String> addresses(String fields) {
        return pictures(fields).stream()
                .map(Picture::renditions)
                .map(List::getFirst)
                .map(Rendition::href)
                .toList();
    }

    private static List<Picture> pictures(String fields) {
        return Feeds.item("<guid>1</guid>" + fields).pictures();
    }
}
