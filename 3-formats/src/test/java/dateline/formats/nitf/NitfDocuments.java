package dateline.formats.nitf;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Reading;
import dateline.story.Story;
import java.nio.charset.StandardCharsets;

/// Writes NITF documents for the tests, and reads them.
final class NitfDocuments {
    static final String DOCUMENT = """
            <nitf version="-//IPTC//DTD NITF 3.4//EN" baselang="en-GB" change.date="October 18, 2006" change.time="19:30">
              <head>
                <title>Not this title</title>
                <meta name="anpa-category" content="i"/>
                <tobject tobject.type="Home news">
                  <tobject.subject tobject.subject.refnum="04015000" tobject.subject.type="Economy" tobject.subject.matter="Shipping"/>
                  <tobject.subject tobject.subject.refnum="S7" tobject.subject.type="Islands"/>
                </tobject>
                <docdata management-status="usable">
                  <correction info="Corrects the number of ferries" id-string="skerry-40" regsrc="SKN"/>
                  <evloc iso-cc="NOL" city="Port Ellis"/>
                  <evloc iso-cc="SKY"/>
                  <doc-id regsrc="SKN" id-string="skerry-41"/>
                  <urgency ed-urg="2"/>
                  <fixture fix-id="Harbour Watch"/>
                  <date.issue norm="20260301T103000+0100"/>
                  <date.release norm="20260301T120000+0100"/>
                  <date.expire norm="20260401T000000Z"/>
                  <series series.name="The Sound" series.part="2" series.totalpart="3"/>
                  <ed-msg info="Pictures to follow."/>
                  <du-key key="SKERRY-FERRY" generation="4" part="1" version="1"/>
                  <doc.copyright year="2026" holder="Skerry News"/>
                  <doc.rights limitations="No archives." geography="Norland" startdate="20260301T090000Z" enddate="20260331"/>
                  <key-list><keyword key="ferry"/><keyword key="sound"/></key-list>
                  <identified-content>
                    <person idsrc="skp" value="17">Ada Lund</person><org>Skerry Line</org><location>The Sound</location>
                  </identified-content>
                </docdata>
                <pubdata type="web" name="Skerry Post" position.section="Islands" ex-ref="https://skerry.example/ferry" date.publication="20260228T080000Z"/>
                <revision-history name="Olaf" function="editor" norm="20260301T110000+0100" comment="quotes"/>
              </head>
              <body>
                <body.head>
                  <hedline><hl1>Ferry runs again</hl1><hl2>Eleven days without a boat</hl2></hedline>
                  <byline>By <person>ADA LUND</person><byttl>Harbour Correspondent</byttl></byline>
                  <byline>gr/bp</byline>
                  <distributor>Skerry News Agency</distributor>
                  <dateline><location><city>PORT ELLIS</city><country>Norland</country></location><story.date norm="20260301">March 1</story.date></dateline>
                </body.head>
                <body.content>
                  <p lede="true">The first boat left at seven.</p>
                  <note noteclass="editorsnote"><body.content><p>Desk: check the fares.</p></body.content></note>
                  <hl2>Fares</hl2>
                  <ul><li>Two crowns</li></ul>
                  <nitf-table id="t">
                    <nitf-table-metadata column-count="2"><nitf-table-summary><p>Not printed</p></nitf-table-summary><nitf-col value="x"/></nitf-table-metadata>
                    <table><tr><th>From</th><th>To</th></tr><tr><td>Port Ellis</td><td>Skerry</td></tr></table>
                  </nitf-table>
                  <media media-type="image">
                    <media-reference mime-type="image/jpeg" source="boat.jpg" name="large" width="1200" height="800" alternate-text="A white boat"/>
                    <media-reference mime-type="image/jpeg" source="boat-s.jpg" name="small" width="300" height="200"/>
                    <media-caption>The boat leaves.</media-caption><media-producer>Finn Dahl</media-producer>
                  </media>
                  <media media-type="video"><media-reference mime-type="video/mp4" source="boat.mp4"/></media>
                </body.content>
                <body.end><tagline>ada@skerry.example</tagline></body.end>
              </body>
            </nitf>""";

    private static final NitfReader READER = new NitfReader();

    private NitfDocuments() {}

    static Story docdata(String attributes, String content) {
        boolean named = content.contains("doc-id") || content.contains("du-key");
        return story(document(attributes, named ? content : "<doc-id id-string='x'/>" + content));
    }

    static String document(String attributes, String content) {
        return "<nitf><head><docdata " + attributes + ">" + content
                + "</docdata></head><body><body.head><hedline><hl1>H</hl1></hedline></body.head><body.content><p>Copy.</p>"
                + "</body.content></body></nitf>";
    }

    static Story story(String xml) {
        Reading reading = read(xml);
        assertThat(reading.refused()).isEmpty();
        return reading.stories().getFirst();
    }

    static Reading read(String xml) {
        return READER.read(file(xml));
    }

    static WireFile file(String xml) {
        return new WireFile("a.xml", xml.getBytes(StandardCharsets.UTF_8));
    }
}
