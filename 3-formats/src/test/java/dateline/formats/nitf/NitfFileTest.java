package dateline.formats.nitf;

import static dateline.formats.nitf.NitfDocuments.DOCUMENT;
import static dateline.formats.nitf.NitfDocuments.file;
import static dateline.formats.nitf.NitfDocuments.read;
import static dateline.formats.nitf.NitfDocuments.story;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Reading;
import dateline.story.Story;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole files: with a prologue or a namespace, empty, damaged, hostile.
class NitfFileTest {
    private final NitfReader reader = new NitfReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE nitf SYSTEM 'http://localhost:1/nitf-3-2.dtd'>",
                "<!DOCTYPE nitf PUBLIC '-//IPTC//DTD NITF 3.2//EN' 'nitf-3-2.dtd' [<!ENTITY % a SYSTEM 'a.dtd'>%a;]>",
                "\uFEFF<?xml version='1.0'?>"
            })
    void textBeforeTheItemIsSkipped(String before) {
        assertThat(story(before + DOCUMENT).identity().guid()).isEqualTo("skerry-41");
    }

    @Test
    void itIsReadWithANamespaceToo() {
        String named =
                DOCUMENT.replace("<nitf version", "<n:nitf xmlns:n='http://iptc.org/std/NITF/2006-10-18/' version");
        assertThat(story(named.replaceAll("<(/?)(?!n:|/)", "<$1n:")).copy().headline())
                .isEqualTo("Ferry runs again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<nitf", "<nitf/>", "<nitf><body/></nitf>", "<nitf><head><docdata/></head></nitf>"})
    void nothingIsRefusedWithAReason(String xml) {
        Reading reading = read(xml);
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused()).hasSize(1);
    }

    @Test
    void hostileDocumentsAreRefused() {
        String bomb =
                "<!DOCTYPE nitf [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]><nitf><body><body.content><p>&c;</p></body.content></body></nitf>";
        assertThat(reader.recognises(file(bomb))).isTrue();
        assertThat(read(bomb).refused().getFirst().reason()).startsWith("The file declares entities");
        String deep = "<nitf>" + "<block>".repeat(2_000_000);
        assertThat(read(deep).refused().getFirst().reason()).contains("nested here more than 100 deep");
    }

    @Test
    void anEndlessBylineOrTaglineIsHarmless() {
        String byline = "A ".repeat(100_000);
        String tagline = "a@a".repeat(100_000) + "!";
        Story story = story("<nitf><body><body.head><hedline><hl1>H</hl1></hedline><byline>" + byline
                + "</byline></body.head><body.content><p>Copy.</p></body.content><body.end><tagline>" + tagline
                + "</tagline></body.end></body></nitf>");
        assertThat(story.credits().byline()).startsWith("A A A");
        assertThat(story.copy().body().text()).endsWith("!");
    }

    /// The seed is fixed so that a failure can be repeated.
    @Test
    void noDamageToADocumentBreaksTheReader() {
        Random random = new Random(20260301);
        String[] pieces = DOCUMENT.split("(?=[<>\"&])", -1);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            String[] damaged = pieces.clone();
            damaged[random.nextInt(pieces.length)] = pieces[random.nextInt(pieces.length)];
            damaged[random.nextInt(pieces.length)] = "";
            refused += read(String.join("", damaged)).refused().size();
        }
        assertThat(refused).isGreaterThan(100);
    }

    /// Empties one attribute value or text at a time; the XML stays well-formed.
    @Test
    void noLossOfAFieldBreaksTheReader() {
        Pattern.compile("\"[^\"<>]*\"|>[^<>]+<").matcher(DOCUMENT).results().forEach(value -> {
            String empty = value.group().startsWith(">") ? "><" : "\"\"";
            String without = DOCUMENT.substring(0, value.start()) + empty + DOCUMENT.substring(value.end());
            assertThat(read(without).format()).isEqualTo("NITF");
        });
    }
}
