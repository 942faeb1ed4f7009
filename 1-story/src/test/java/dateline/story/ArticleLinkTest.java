package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleLinkTest {
    @ParameterizedTest
    @CsvSource({
        "https://tidewater.example/news/c0ly,tidewater.example/news/c0ly",
        "http://Tidewater.example:80/news/c0ly/#1,tidewater.example/news/c0ly",
        "https://tidewater.example/news/c0ly?utm_source=rss&utm_medium=feed,tidewater.example/news/c0ly",
        "https://tidewater.example/news/c0ly?at_medium=RSS&amp;at_campaign=X,tidewater.example/news/c0ly",
        "https://tidewater.example/a?id=7&fbclid=x&page=2,tidewater.example/a?id=7&page=2",
        "https://tidewater.example/?p=12,tidewater.example?p=12",
        "https://tidewater.example/#!/article/12,tidewater.example#!/article/12"
    })
    void twoSpellingsOfOneAddressAreEqual(String address, String key) {
        assertThat(ArticleLink.of(address)).isEqualTo(new ArticleLink(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tidewater.example",
                "https://tidewater.example/?utm_source=rss",
                "/news/1",
                "urn:a",
                "mailto:desk@tidewater.example",
                "https://tidewater.example/#top",
                "https://tidewater.example/de/",
                "https://tidewater.example/index.php"
            })
    void aFrontPageIsNoArticle(String address) {
        assertThat(ArticleLink.of(address)).isNull();
    }
}
