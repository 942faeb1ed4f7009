package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Body;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyHtmlTest {
    private static final Set<String> WRITTEN = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "hr",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "a",
            "em",
            "strong",
            "s",
            "sub",
            "sup",
            "q",
            "cite",
            "code",
            "span",
            "bdi",
            "br");
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "rel", "lang", "dir", "colspan", "rowspan", "scope", "start");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1>Head</h1> | <h2>Head</h2>",
                "<h5>Head</h5> | <h4>Head</h4>",
                "<b>a</b> and <i>b</i> | <p><strong>a</strong> and <em>b</em></p>",
                "<del>5</del> <ins>7</ins> dead | <p><s>5</s> 7 dead</p>",
                "<div>One</div><section>Two</section> | <p>One</p>~<p>Two</p>",
                "<div>One<p>Two</p>three</div> | <p>One</p>~<p>Two</p>~<p>three</p>",
                "bare | <p>bare</p>",
                "One<br><br>Two<br>still | <p>One</p>~<p>Two<br>still</p>",
                "<b>One<br> <br>Two</b> | <p><strong>One</strong></p>~<p><strong>Two</strong></p>",
                "<p>&nbsp;</p><p> </p><p><b></b></p><p>x</p> | <p>x</p>",
                "<p>a<b> b </b>c</p> | <p>a <strong>b</strong> c</p>",
                "<ul><li><p>one</p></li><li></li><li>two<p>three</p></li></ul>"
                        + " | <ul><li>one</li><li><p>two</p><p>three</p></li></ul>",
                "<ul>x<ul><li>y</ul></ul> | <ul><li>x<ul><li>y</li></ul></li></ul>",
                "<blockquote>said</blockquote> | <blockquote><p>said</p></blockquote>",
                "<table><tr><td>1<td colspan=2 style=x>2</table>"
                        + " | <table><tbody><tr><td>1</td><td colspan=\"2\">2</td></tr></tbody></table>",
                "<figure><img src=x><figcaption>Not copy</figcaption></figure>Copy | <p>Copy</p>",
                "<figure><blockquote>said</blockquote><figcaption>She</figcaption></figure>"
                        + " | <blockquote><p>said</p></blockquote>~<p>She</p>",
                "<div dir=rtl lang=ar><p>a</p><p dir=ltr>b</p></div>"
                        + " | <p lang=\"ar\" dir=\"rtl\">a</p>~<p lang=\"ar\" dir=\"ltr\">b</p>",
                "le <span lang=fr class=x>mot</span> <span class=x>y</span> | <p>le <span lang=\"fr\">mot</span> y</p>",
                "Tom &amp; &lt;b&gt; it's \"q\" &#146;s | <p>Tom &amp; &lt;b&gt; it's \"q\" ’s</p>",
                "<video>No video here.</video>Copy<button>Share</button> | <p>Copy</p>"
            })
    void htmlIsComposedInTheVocabulary(String sent, String written) {
        assertThat(BodyHtml.clean(sent).html()).isEqualTo(written.replace('~', '\n'));
    }

    @Test
    void theLineOfVignetteAndSourceIsLeftOut() {
        String head =
                "<div class=\"dat\"><span class=\"vignette\">Harbours</span><span class=\"source\">SKN</span></div>";
        assertThat(BodyHtml.clean(head + "<p>The mole held.</p>").html()).isEqualTo("<p>The mole held.</p>");
        assertThat(BodyHtml.clean("<div class=\"dat\">The mole held.</div>").html())
                .isEqualTo("<p>The mole held.</p>");
    }

    @Test
    void onlyLinksThatLeadSomewhereStay() {
        assertThat(BodyHtml.clean("<a href='https://a.example/?b=c&d'>a</a>").html())
                .isEqualTo("<p><a href=\"https://a.example/?b=c&amp;d\" rel=\"nofollow\">a</a></p>");
        assertThat(BodyHtml.clean("<a href='mailto:desk@a.example'>a</a>").html())
                .contains("href=\"mailto:desk@a.example\"");
        for (String href :
                List.of("javascript:x", "JaVa\tscript:x", "data:text/html,x", "//a.example", "/a", "#a", "file:///x")) {
            assertThat(BodyHtml.clean("<a href='" + href + "'>a</a>").html()).isEqualTo("<p>a</p>");
        }
    }

    @Test
    void theTextHasALineAParagraphAndNoMarkup() {
        Body body = BodyHtml.clean(
                "<h2>Results</h2><p>One &amp; <b>two</b><br>three&nbsp;four</p><table><tr><td>A<td>1<tr><td>B"
                        + "<td>2</table><ul><li>x<li>y</ul><pre>p\nq</pre>");
        assertThat(body.text()).isEqualTo("Results\nOne & two three\u00A0four\nA\t1\nB\t2\nx\ny\np\nq");
    }

    @Test
    void spacesOfTheFileAreNotTheWriters() {
        assertThat(BodyHtml.clean("<p>\n  One\u00A0 \n\ttwo\u00A0</p>").html()).isEqualTo("<p>One two</p>");
    }

    @Test
    void aPictureAloneIsNotABody() {
        assertThat(BodyHtml.clean("<p><img src=x></p><hr>")).isEqualTo(Body.EMPTY);
    }

    @Test
    void plainTextKeepsItsParagraphs() {
        assertThat(BodyHtml.ofText("One <b> & two.\r\n\r\nThree.").html())
                .isEqualTo("<p>One &lt;b&gt; &amp; two.</p>\n<p>Three.</p>");
        assertThat(BodyHtml.ofText("One.\n    Two goes on\nand ends.\n\nThree.").html())
                .isEqualTo("<p>One.</p>\n<p>Two goes on and ends.</p>\n<p>Three.</p>".replace("on and", "on<br>and"));
        assertThat(BodyHtml.ofText("Contact:\n   Ada Lund\n   Tel. 1\n\nOne.").html())
                .isEqualTo("<p>Contact:<br>Ada Lund<br>Tel. 1</p>\n<p>One.</p>");
        assertThat(BodyHtml.ofText("The verse.\n   goes on\n   Here.\n\nOne.").html())
                .isEqualTo("<p>The verse.<br>goes on<br>Here.</p>\n<p>One.</p>");
        assertThat(BodyHtml.ofText("One.\nTwo.").html()).isEqualTo("<p>One.</p>\n<p>Two.</p>");
        assertThat(BodyHtml.ofText("   One has a line that was broken because it was full\nand ends.\n   Two.")
                        .text())
                .isEqualTo("One has a line that was broken because it was full and ends.\nTwo.");
        assertThat(BodyHtml.ofText("One.\n\n\u0007\n\nTwo.").html())
                .as("a paragraph of which nothing is printed")
                .isEqualTo("<p>One.</p>\n<p>Two.</p>");
        assertThat(BodyHtml.ofText("Goals:\n\nLund 3\nVries 1").html())
                .isEqualTo("<p>Goals:</p>\n<p>Lund 3<br>Vries 1</p>");
    }

    @Test
    void nothingButTheVocabularyIsEverWritten() throws java.io.IOException {
        for (String nasty : nasty().toList()) {
            for (Element element :
                    Jsoup.parseBodyFragment(BodyHtml.clean(nasty).html()).body().select("body *")) {
                assertThat(WRITTEN).as(nasty).contains(element.normalName());
                assertThat(ATTRIBUTES).as(nasty).containsAll(names(element));
                assertThat(element.attr("href")).as(nasty).matches("|https?://.*|mailto:.*");
            }
        }
    }

    @Test
    void noScriptStyleOrCommentBecomesCopy() {
        String text = BodyHtml.clean("<style>p{}</style><script>x()</script><!-- c --><title>t</title>Copy")
                .text();
        assertThat(text).isEqualTo("Copy");
    }

    /// What shows that the breaks part paragraphs is hidden by the picture when the copy is cleaned first.
    @Test
    void breaksPartParagraphsBesideAPictureToo() {
        Body once = BodyHtml.clean(
                "<div>The ferry stayed in port for a third night on Monday.<br>The harbour master said that"
                        + " it would sail again on Tuesday.<div><img src='quay.jpg'></div></div>");
        assertThat(once.text().lines()).hasSize(2);
        assertThat(BodyHtml.clean(once.html())).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void cleaningTwiceChangesNothing(String nasty) {
        Body once = BodyHtml.clean(nasty);
        assertThat(BodyHtml.clean(once.html())).isEqualTo(once);
    }

    /// What is left out of a text can join its rest to an entity or a tag.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a &amp;<!-- -->gt; b</p>",
                "<p>a &amp;<span>gt;</span> b</p>",
                "<p>a &amp;&#7;gt; b</p>",
                "<p>a &amp;#38;gt; b</p>",
                "<p>a &amp;#3&amp;#56;;gt; b</p>",
                "<p>a &amp;&amp;&amp;#xFEFF;#xFEFF;gt; b</p>",
                "<p>&lt;<!-- -->p>One.&lt;<!-- -->/p></p>",
                "<p>One&lt;b<!-- -->r>two&lt;b<!-- -->r>three</p>",
                "<p>&lt;p&lt;p&amp;<!-- -->gt;p&gt; One.<br>Two.</p>"
            })
    void cleaningTwiceChangesNothingWhereTextIsJoined(String sent) {
        Body once = BodyHtml.clean(sent);
        assertThat(BodyHtml.clean(once.html())).isEqualTo(once);
        Body plain = BodyHtml.ofText(Jsoup.parseBodyFragment(sent).body().wholeText());
        assertThat(BodyHtml.clean(plain.html())).isEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void eachBlockIsALineOfText(String nasty) {
        Element body = Jsoup.parseBodyFragment(BodyHtml.clean(nasty).html()).body();
        String lines = String.join(
                "\n", body.children().stream().map(Element::outerHtml).toList());
        assertThat(BodyHtml.clean(lines).html()).isEqualTo(BodyHtml.clean(nasty).html());
        assertThat(body.select("p p, p ul, p table, h2 p, li:empty, p:empty, em:empty, strong:empty"))
                .isEmpty();
    }

    @Test
    void muchNestingAndManyOpenTagsStayBounded() {
        String long_ = "<a href='https://a.example/" + "x".repeat(1_900) + "'>";
        assertThat(BodyHtml.clean(long_ + "y<br><br>".repeat(10_000)).html().length())
                .isLessThan(200_000);
        assertThat(BodyHtml.clean("<b>".repeat(200) + "x").text()).isEqualTo("x");
        assertThat(BodyHtml.clean("<blockquote>".repeat(200) + "x").text()).isEqualTo("x");
        for (String tag : List.of("<b>", "<blockquote>", "<table><tr><td>")) {
            assertThat(BodyHtml.clean("before" + tag.repeat(100_000) + "x").html())
                    .startsWith("<p>before")
                    .hasSizeLessThan(20_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<div>",
                "<i><b>",
                "<ul><li>",
                "<blockquote><p>",
                "<table><tr><td>",
                "<span><div></span>",
                "<font><section><em><u><div></font></em></u>",
                "<x-y>"
            })
    void textIsNeverLostHoweverDeepItIsNested(String tags) {
        for (int depth : new int[] {60, 90, 130, 260, 20_000}) {
            String nested =
                    "<p>before</p>" + tags.repeat(depth) + "within" + "</b></div></li></td>".repeat(depth) + "after";
            assertThat(BodyHtml.clean(nested).text()).as(tags + depth).contains("before", "within", "after");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One <iframe src='https://a.example/'/>two. | <p>One two.</p>",
                "One <IFRAME src='https://a.example/'>two.<p>Three. | <p>One two.</p>~<p>Three.</p>",
                "One <object data=x>two. | <p>One two.</p>",
                "One <video src=x/>two <audio src=x/>three. | <p>One two three.</p>",
                "One <video src=x>No video here.</video>two. | <p>One two.</p>",
                "One <iframe src=x>No frames here.</iframe>two. | <p>One two.</p>"
            })
    void anUnclosedFrameSwallowsNoText(String sent, String written) {
        assertThat(BodyHtml.clean(sent).html()).isEqualTo(written.replace('~', '\n'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One.</p><script src='https://a.example/x.js'/><p>Two.</p> | <p>One.</p>~<p>Two.</p>",
                "<title/><p>One.</p> | <p>One.</p>",
                "<p>One.</p><textarea name=\"a>b\" /><svg/><select/><p>Two.</p> | <p>One.</p>~<p>Two.</p>",
                "<b/>One <i>two</i>. | <p>One <em>two</em>.</p>",
                "<p>One.</p><blockquote/><p>Two.</p> | <p>One.</p>~<p>Two.</p>",
                "One<o:p/> two.<br/>Three. | <p>One two.<br>Three.</p>",
                "<a href=https://a.example/>One</a> two."
                        + " | <p><a href=\"https://a.example/\" rel=\"nofollow\">One</a> two.</p>",
                "One <title>two. | <p>One two.</p>",
                "One <script>two(); | <p>One</p>"
            })
    void anElementThatClosesItselfTakesNoTextWithIt(String sent, String written) {
        assertThat(BodyHtml.clean(sent).html()).isEqualTo(written.replace('~', '\n'));
    }

    @Test
    void aCharacterReferenceIsWindows1252OnlyFrom128To159() {
        assertThat(BodyHtml.clean("&#128;5 &#150; &#x92;&#0146; &#1513;&#1500; &#128522; &#1280; &#129;x")
                        .text())
                .isEqualTo("€5 – ’’ של 😊 Ԁ x");
        assertThat(BodyHtml.ofText("It\u0092s \u0080 5").text()).isEqualTo("It’s € 5");
    }

    @Test
    void aListDirectlyInAListBelongsToTheItemBefore() {
        assertThat(BodyHtml.clean("<ul><li>a</li>\n<ol><li>b</li></ol><li>c</li></ul>")
                        .html())
                .isEqualTo("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>");
    }

    private static Set<String> names(Element element) {
        Set<String> names = new TreeSet<>();
        for (Attribute attribute : element.attributes()) {
            names.add(attribute.getKey());
        }
        return names;
    }

    /// Lists the whole file, then each of its lines. A single line leaves more elements open.
    static Stream<String> nasty() throws java.io.IOException {
        try (var in = BodyHtmlTest.class.getResourceAsStream("/html/nasty.html")) {
            String all = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.concat(Stream.of(all), all.lines());
        }
    }
}
