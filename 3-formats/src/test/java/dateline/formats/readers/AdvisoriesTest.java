package dateline.formats.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Embargo;
import dateline.story.Status;
import dateline.story.Story;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks that what a wire sends to editors only is not published.
class AdvisoriesTest {
    private static final String AP = """
            {"api_version":"1.1","data":{"item":{"altids":{"itemid":"a1"},"type":"text","pubstatus":"usable",\
            "headline":"%s",%s"body_nitf":"<nitf><body><body.content><p>Mill.</p></body.content></body></nitf>"}}}""";
    private static final String NITF = "<nitf><head>%s<docdata><doc-id id-string='low-1'/></docdata></head>"
            + "<body><body.content><p>Mill.</p></body.content></body></nitf>";

    private final Readers readers = new Readers(ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"subject\":[{\"code\":\"v\",\"name\":\"Advisories\",\"scheme\":\"http://cv.ap.org/id/\"}],",
                "\"subject\":[{\"code\":\"V\",\"rels\":[\"category\"]}],",
                "\"category\":[{\"code\":\"v\",\"name\":\"Advisories\"}],"
            })
    void anApItemOfCategoryVIsWithheld(String category) {
        assertThat(read(AP.formatted("Events today", category)).rights().status())
                .isEqualTo(Status.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name='anpa-category' content='v'/>",
                "<meta name='anpa-keyword' content='BC-LOW--Daybook'/>",
                "<title>LOW Daybook for Monday, Mar. 2</title>",
                "<tobject><tobject.property tobject.property.type='Advisory'/></tobject>"
            })
    void anAdvisoryInNitfIsHeld(String head) {
        assertThat(read(NITF.formatted(head)).rights().embargo()).isInstanceOf(Embargo.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<genre qcode='genre:Daybook'/>", "<slugline>BC-LOW--Advisory</slugline>"})
    void anAdvisoryInNewsmlIsHeld(String meta) {
        String item = "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:low:1' standardversion='2.30'>"
                + "<itemMeta><itemClass qcode='ninat:text'/><provider literal='low'/>"
                + "<versionCreated>2026-03-01T10:00:00Z</versionCreated></itemMeta><contentMeta>" + meta
                + "<headline>Mill</headline></contentMeta></newsItem>";
        assertThat(read(item).rights().embargo()).isInstanceOf(Embargo.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"subject\":[{\"code\":\"v\",\"name\":\"Vaccines\"}],"})
    void newsIsShown(String subjects) {
        Story story = read(AP.formatted("Boil water advisory lifted", subjects));
        assertThat(story.rights().status()).isEqualTo(Status.USABLE);
        assertThat(story.rights().embargo()).isNull();
    }

    private Story read(String text) {
        return readers.read(new WireFile("item", text.getBytes(StandardCharsets.UTF_8)))
                .stories()
                .getFirst();
    }
}
