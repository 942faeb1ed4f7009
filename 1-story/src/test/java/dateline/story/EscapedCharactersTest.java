package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapedCharactersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "At 9 o&#39;clock|At 9 o'clock",
                "Lowen &amp; Sons|Lowen & Sons",
                "Lowen &amp;amp; Sons|Lowen & Sons",
                "Mill &amp;mdash; open|Mill — open",
                "Lowen &#38;amp;#x26; Sons|Lowen & Sons",
                "a &#3&#56;;gt; b|a > b",
                "M&uuml;hle &#x2013; offen|Mühle – offen"
            })
    void entitiesThatAreLeftAreCharacters(String sent, String read) {
        assertThat(EscapedCharacters.read(sent)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R&D; A&E", "Lowen & Sons; Mill", "&nosuch; &#1; &#9999999;", "a <b> c", "&;"})
    void otherTextStays(String text) {
        assertThat(EscapedCharacters.read(text)).isEqualTo(text);
    }

    @Test
    void theLinesOfAStoryHaveNone() {
        StoryDraft draft = new StoryDraft();
        draft.headline = "Mill&#8217;s day";
        draft.summary = "R&amp;D";
        draft.byline = "Zo&eacute; Lund";
        Story story = draft.story();
        assertThat(story.copy().headline()).isEqualTo("Mill’s day");
        assertThat(story.copy().summary()).isEqualTo("R&D");
        assertThat(story.credits().byline()).isEqualTo("Zoé Lund");
    }
}
