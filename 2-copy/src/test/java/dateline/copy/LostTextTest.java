package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostTextTest {
    private static final String LONG = "The mill of Lowen makes paper again after eleven years. ".repeat(8);

    @ParameterizedTest
    @ValueSource(strings = {"<button>%s</button>", "<p>Mill.</p><select><option>%s</option></select>"})
    void losingMoreThanHalfOfTheCopyIsNoted(String html) {
        assertThat(notes(html.formatted(LONG)))
                .singleElement()
                .asString()
                .startsWith("Of ")
                .contains(" letters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Mill.</p><!-- %s",
                "<p>Mill.</p><!-- %s<p>End.</p>",
                "<p>Mill.</p><!-- ad <p>%s</p><!--more--><p>End.</p>"
            })
    void copyInACommentThatNothingClosesIsCounted(String html) {
        assertThat(notes(html.formatted(LONG))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>If a &lt; b: %s</p>",
                "<p>%s</p><nav>Home, news, sport</nav>",
                "<p>Mill.</p><script>var copy = '%s'</script><style>%s</style>",
                "<p>Mill.</p><!-- %s --><p>End.</p>",
                "<p>Mill.</p><script>var copy = '%s'",
                "<figure><img src='a.jpg'><figcaption>%s</figcaption></figure><p>Mill.</p>",
                "<p>Mill.</p><button>Share this with all of your friends</button>"
            })
    void furnitureAndScriptsAreNotCountedAsLost(String html) {
        assertThat(notes(html.replace("%s", LONG))).isEmpty();
    }

    @Test
    void copyInXmlIsCountedToo() {
        XmlElement row = new XmlElement("ul", "", java.util.Map.of(), List.of(new XmlNode.Text(LONG)), 1);
        XmlElement copy = new XmlElement("body", "", java.util.Map.of(), List.of(row), 1);
        List<String> notes = new ArrayList<>();
        LostText.noticing(() -> Markup.of("p ul li", "media").html(copy), notes);
        assertThat(notes).hasSize(1);
    }

    private static List<String> notes(String html) {
        List<String> notes = new ArrayList<>();
        LostText.noticing(() -> BodyHtml.clean(html), notes);
        return notes;
    }
}
