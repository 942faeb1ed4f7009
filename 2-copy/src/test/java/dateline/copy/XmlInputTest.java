package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlInputTest {

    @Test
    void anEmptyDoctypeIsSkipped() throws UnreadableXml {
        XmlElement root = whole("<!DOCTYPE nitf SYSTEM \"nitf.dtd\"><nitf>x</nitf>");
        assertThat(root.text()).isEqualTo("x");
    }

    /// Kyodo and the Swiss agency name the NITF DTD in this way.
    @Test
    void theDtdOfAPartIsNeitherReadNorRefused() throws UnreadableXml {
        assertThat(whole("<!DOCTYPE a [\n<!ENTITY % b SYSTEM 'http://localhost:1/b.dtd'>\n%b;\n]><a>x</a>")
                        .text())
                .isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a d='&b;'/>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY % b '<!ATTLIST a b CDATA #IMPLIED>'>%b;]><a/>",
                "<!DOCTYPE a [<!ENTITY % b SYSTEM 'http://localhost:1/'>%b;<!ENTITY c 'd'>]><a/>",
                "<!DOCTYPE a SYSTEM 'a.dtd' [<!ENTITY b 'c'>]><a/>"
            })
    void declaredEntitiesAreRefused(String xml) {
        assertThatThrownBy(() -> whole(xml))
                .isInstanceOf(UnreadableXml.class)
                .hasMessageContaining("The file declares entities, which are never expanded here.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>&nbsp;</a>",
                "<a b='&nbsp;'/>",
                "<!DOCTYPE a SYSTEM 'a.dtd'><a>&nbsp;</a>",
                "<!DOCTYPE a SYSTEM 'a.dtd'><a b='&nbsp;'/>"
            })
    void anEntityThatXmlDoesNotHaveIsRefused(String xml) {
        assertThatThrownBy(() -> whole(xml)).hasMessageContaining("not well-formed XML");
    }

    @Test
    void theEndOfTheFileMayBeReadAgain() throws UnreadableXml {
        XmlInput xml = XmlInput.ofText("<a/>");
        assertThat(xml.next(1)).isTrue();
        assertThat(xml.next(2)).isFalse();
        assertThat(xml.next(3)).isFalse();
        assertThat(xml.next(3)).isFalse();
        xml.finish();
    }

    @Test
    void blankLinesBeforeTheDeclarationAreCountedAndPassedOver() throws UnreadableXml {
        XmlElement root = whole("\n\n<?xml version='1.0' encoding='utf-8'?>\n<a/>");
        assertThat(root.line()).isEqualTo(4);
    }

    @Test
    void textIsKeptWholeThroughMarkedSectionsAndReferences() throws UnreadableXml {
        assertThat(whole("<a>1 &lt;<![CDATA[ 2 & ]]>&#233;<b>\n3</b><br/>4</a>").text())
                .isEqualTo("1 < 2 & é 3 4");
    }

    @Test
    void anElementOfAnotherNamespaceIsNotTakenForOnesOwn() throws UnreadableXml {
        XmlElement root = whole("<a xmlns='urn:a' xmlns:x='urn:x'><x:b>theirs</x:b><b>ours</b></a>");
        assertThat(root.textOf("b")).isEqualTo("ours");
        assertThat(root.elements()).hasSize(2);
    }

    @Test
    void tooDeepATreeIsRefusedAndWhatFollowsIsRead() throws UnreadableXml {
        XmlInput xml = open("<a>" + "<b>".repeat(500) + "</b>".repeat(500) + "<c/></a>");
        assertThat(xml.next(1)).isTrue();
        assertThat(xml.next(2)).isTrue();
        assertThatThrownBy(xml::whole).hasMessageContaining("nested here more than 100 deep");
        assertThat(xml.next(2)).isTrue();
        assertThat(xml.head().name()).isEqualTo("c");
        assertThat(xml.next(2)).isFalse();
    }

    @Test
    void moreElementsThanAnyNewsHasAreRefused() throws UnreadableXml {
        XmlInput xml = open("<a>" + "<b/>".repeat(100_000) + "</a>");
        assertThat(xml.next(1)).isTrue();
        assertThatThrownBy(xml::whole).hasMessageContaining("more than 100000 elements");
    }

    @Test
    void moreAttributesThanAnyNewsHasAreRefused() throws UnreadableXml {
        StringBuilder xml = new StringBuilder("<a");
        for (int i = 0; i < 300; i++) {
            xml.append(" b").append(i).append("=''");
        }
        assertThatThrownBy(() -> whole(xml.append("/>").toString())).hasMessageContaining("goes past what is read");
    }

    @Test
    void theTextOfAnElementHasASpaceBetweenItsBlocks() throws UnreadableXml {
        XmlElement caption = whole("<c><p>The <b>b</b>oat.</p><p>At sea.</p>Behind<br/>them<ul><li>1</li></ul></c>");
        assertThat(caption.text()).isEqualTo("The boat. At sea. Behind them 1");
        assertThat(caption.lines()).containsExactly("The boat.", "At sea.", "Behind them", "1");
    }

    private static XmlElement whole(String xml) throws UnreadableXml {
        XmlInput input = open(xml);
        assertThat(input.next(1)).isTrue();
        XmlElement whole = input.whole();
        input.finish();
        return whole;
    }

    private static XmlInput open(String xml) throws UnreadableXml {
        return XmlInput.ofText(xml);
    }
}
