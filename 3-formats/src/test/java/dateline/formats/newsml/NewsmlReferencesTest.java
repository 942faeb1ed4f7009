package dateline.formats.newsml;

import static dateline.formats.newsml.NewsmlItems.STORY;
import static dateline.formats.newsml.NewsmlItems.item;
import static dateline.formats.newsml.NewsmlItems.itemOf;
import static dateline.formats.newsml.NewsmlItems.newsml;
import static dateline.formats.newsml.NewsmlItems.photo;
import static dateline.formats.newsml.NewsmlItems.plain;
import static dateline.formats.newsml.NewsmlItems.read;
import static dateline.formats.newsml.NewsmlItems.story;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.PackagePart;
import dateline.story.Picture;
import dateline.story.Reading;
import dateline.story.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Items that name other items: what they replace, their pictures, the parts of a package.
class NewsmlReferencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<DerivedFrom NewsItem='urn:newsml:skerry.example:20260301:boat:2'/>|",
                "<AssociatedWith FormalName='Photo' NewsItem='urn:newsml:skerry.example:20260301:boat:2'/>|",
                "<AssociatedWith FormalName='Replaces' NewsItem='urn:newsml:skerry.example:20260301:boat:2'/>|urn:newsml:skerry.example:20260301:boat",
                "<DerivedFrom NewsItem='urn:newsml:skerry.example:20260301:boat:2'><Comment>Updates it</Comment></DerivedFrom>|urn:newsml:skerry.example:20260301:boat",
                "<Instruction FormalName='Rectify'/><DerivedFrom NewsItem='urn:newsml:skerry.example:20260301:boat:2'/>|urn:newsml:skerry.example:20260301:boat"
            })
    void theReplacedItemIsReadOnlyIfItIsNamed(String management, @Nullable String replaced) {
        Story story = story(item("<Status FormalName='Usable'/>" + management, STORY));
        assertThat(story.identity().evolvedFrom()).isEqualTo(replaced == null ? List.of() : List.of(replaced));
    }

    @Test
    void aPictureThatIsNamedGoesToItsStoryUnlessItIsHeld() {
        String text = itemOf(
                "a",
                "<Status FormalName='Usable'/><AssociatedWith NewsItem='urn:newsml:skerry.example:20260301:b:3'/>"
                        + "<AssociatedWith NewsItem='urn:newsml:skerry.example:20260301:c'/>",
                plain("Copy."));
        Reading reading = read(newsml(text
                + itemOf("b", "<Status FormalName='Usable'/>", photo("Photo", "boat"))
                + itemOf("c", "<Status FormalName='Withheld'/>", photo("Photo", "crew"))));
        assertThat(reading.stories().getFirst().pictures())
                .extracting(Picture::guid)
                .containsExactly("urn:newsml:skerry.example:20260301:b");
        assertThat(reading.pictures())
                .extracting(item -> item.picture().guid())
                .containsExactly("urn:newsml:skerry.example:20260301:c");
    }

    @Test
    void aPictureThatIsNamedAndComesElsewhereIsNamedByTheStory() {
        Reading reading = read(newsml(itemOf(
                "a",
                "<Status FormalName='Usable'/>",
                "<NewsComponent>" + plain("Copy.")
                        + "<NewsComponent><NewsItemRef NewsItem='urn:newsml:skerry.example:20260301:b:3N'/></NewsComponent>"
                        + "</NewsComponent>")));
        assertThat(reading.stories().getFirst().pictures())
                .containsExactly(
                        new Picture("urn:newsml:skerry.example:20260301:b", null, null, null, null, List.of()));
    }

    @Test
    void anItemThatOnlyNamesOthersIsAPackageThatWaitsForThem() {
        Reading reading = read(newsml(itemOf(
                "p",
                "<Status FormalName='Usable'/>",
                "<NewsComponent><NewsItemRef NewsItem='urn:newsml:skerry.example:20260301:a:1N'/>"
                        + "<NewsComponent><Role FormalName='Photo'/>"
                        + "<NewsItemRef NewsItem='urn:newsml:skerry.example:20260301:b:3N'/></NewsComponent>"
                        + "</NewsComponent>")));
        assertThat(reading.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason())
                        .contains("urn:newsml:skerry.example:20260301:a, urn:newsml:skerry.example:20260301:b"));
        assertThat(reading.packages()).singleElement().satisfies(pack -> {
            assertThat(pack.guid()).isEqualTo("urn:newsml:skerry.example:20260301:p");
            assertThat(pack.version()).isEqualTo("3");
            assertThat(pack.root())
                    .isEqualTo(PackagePart.group(List.of(
                            PackagePart.item("urn:newsml:skerry.example:20260301:a", null, null, null),
                            PackagePart.group(List.of(PackagePart.item(
                                    "urn:newsml:skerry.example:20260301:b", PackagePart.Kind.PICTURE, null, null))))));
        });
    }
}
