package dateline.formats.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.copy.WireFile;
import dateline.story.NamedEntity;
import dateline.story.Story;
import dateline.story.Subject;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// The persons and organisations of each format that says which they are.
class NamedEntitiesTest {
    private static final NamedEntity ADA = new NamedEntity(NamedEntity.Kind.PERSON, "x:ada", "Ada Lund");
    private static final NamedEntity UNION = new NamedEntity(NamedEntity.Kind.ORGANISATION, null, "Ferry Union");

    private final Readers readers = new Readers(ZoneOffset.UTC);

    @Test
    void ninjsListsThemApart() {
        Story first = read("""
                {"uri": "urn:1", "type": "text", "headline": "Ferries stop", "body_text": "PORT ELLEN (TW) — They stopped.",
                "subject": [{"scheme": "y", "code": "strike", "name": "strike"}],
                "person": [{"scheme": "x", "code": "ada", "name": "Ada Lund"}], "organisation": [{"name": "Ferry Union"}]}""");
        assertThat(first.about().entities()).containsExactly(ADA, UNION);
        assertThat(first.about().subjects()).containsExactly(new Subject("y:strike", "strike"));
        Story third = read("""
                {"uri": "urn:1", "type": "text", "standard": {"name": "ninjs", "version": "3.1"},
                "headlines": [{"value": "Ferries stop"}], "bodies": [{"value": "They stopped."}],
                "people": [{"uri": "http://skerry.example/ada", "name": "Ada Lund"}],
                "organisations": [{"name": "Ferry Union"}]}""");
        assertThat(third.about().entities())
                .containsExactly(
                        new NamedEntity(NamedEntity.Kind.PERSON, "http://skerry.example/ada", "Ada Lund"), UNION);
    }

    @Test
    void theMediaApiOfApListsThemApart() {
        Story story = read("""
                {"api_version": "3", "data": {"item": {"altids": {"itemid": "0123"}, "type": "text", "headline": "Ferries stop",
                "person": [{"scheme": "http://cv.ap.org/id/", "code": "ada", "name": "Ada Lund", "rels": ["direct"]}],
                "organisation": [{"name": "Ferry Union"}], "organization": [{"name": "Skerry Line"}]}}}""");
        assertThat(story.about().entities())
                .extracting(NamedEntity::kind, NamedEntity::name)
                .containsExactly(
                        tuple(NamedEntity.Kind.PERSON, "Ada Lund"),
                        tuple(NamedEntity.Kind.ORGANISATION, "Ferry Union"),
                        tuple(NamedEntity.Kind.ORGANISATION, "Skerry Line"));
        assertThat(story.about().subjects()).isEmpty();
    }

    /// They stay subjects too: the digests of stories that are filed already depend on it.
    @Test
    void newsmlG2ListsThemAmongTheSubjects() {
        Story story = read("""
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" version="1" standard="NewsML-G2"
                    standardversion="2.33" xml:lang="en">
                  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
                  <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:TW"/>
                    <versionCreated>2026-03-01T10:00:00Z</versionCreated></itemMeta>
                  <contentMeta><headline>Ferries stop</headline>
                    <subject type="cpnat:abstract" qcode="y:strike"><name>strike</name></subject>
                    <subject type="cpnat:person" qcode="x:ada"><name>Ada Lund</name></subject>
                    <subject type="cpnat:organisation" literal="Ferry Union"/></contentMeta>
                  <contentSet><inlineXML contenttype="application/xhtml+xml">
                    <html xmlns="http://www.w3.org/1999/xhtml"><body><p>They stopped.</p></body></html>
                  </inlineXML></contentSet>
                </newsItem>""");
        assertThat(story.about().entities()).containsExactly(ADA, UNION);
        assertThat(story.about().subjects())
                .containsExactly(new Subject("y:strike", "strike"), ADA.subject(), UNION.subject());
    }

    @Test
    void nitfListsThemAmongItsIdentifiedContent() {
        Story story = read("""
                <nitf><head><docdata><doc-id id-string="1"/><identified-content>
                  <person idsrc="x" value="ada">Ada Lund</person><org>Ferry Union</org>
                  <object.title>Skerry Star</object.title>
                </identified-content></docdata></head>
                <body><body.head><hedline><hl1>Ferries stop</hl1></hedline></body.head>
                <body.content><p>They stopped.</p></body.content></body></nitf>""");
        assertThat(story.about().entities()).containsExactly(ADA, UNION);
        assertThat(story.about().subjects())
                .containsExactly(ADA.subject(), UNION.subject(), new Subject(null, "Skerry Star"));
    }

    private Story read(String text) {
        return readers.read(new WireFile("a", text.getBytes(UTF_8))).stories().getFirst();
    }
}
