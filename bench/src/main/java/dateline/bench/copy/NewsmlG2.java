package dateline.bench.copy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// Writes NewsML-G2: a single item, or a message with several. Source: IPTC NewsML-G2 2.35.
final class NewsmlG2 {
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAR = " xmlns=\"http://iptc.org/std/nar/2006-10-01/\"";
    private static final String CATALOG =
            "<catalogRef href=\"http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml\"/>";

    private NewsmlG2() {}

    static String item(List<BenchStory> tellings, boolean spoilt) {
        return DECLARATION + item(tellings.getFirst(), NAR);
    }

    static String message(List<BenchStory> tellings, boolean spoilt) {
        String items = tellings.stream().map(telling -> item(telling, "")).collect(Collectors.joining());
        String bad = spoilt ? "<newsItem version=\"1\"><itemMeta/></newsItem>\n" : "";
        Instant sent = tellings.getLast().created();
        return DECLARATION + "<newsMessage" + NAR + "><header><sent>" + sent + "</sent></header><itemSet>\n" + bad
                + items + "</itemSet></newsMessage>\n";
    }

    private static String item(BenchStory telling, String namespace) {
        return """
                <newsItem%s guid="%s" version="%d" standard="NewsML-G2" standardversion="2.35" xml:lang="en">
                  %s
                  <itemMeta>
                    <itemClass qcode="ninat:text"/><provider qcode="nprov:SOAK"/>
                    <versionCreated>%s</versionCreated>%s
                    <pubStatus qcode="stat:%s"/>%s%s%s
                  </itemMeta>
                  <contentMeta><headline>%s</headline></contentMeta>
                  <contentSet><inlineXML contenttype="application/xhtml+xml">
                    <html xmlns="http://www.w3.org/1999/xhtml"><body>%s</body></html>
                  </inlineXML></contentSet>
                </newsItem>
                """.formatted(
                        namespace,
                        telling.guid(),
                        telling.version(),
                        CATALOG,
                        telling.created(),
                        telling.embargo() == null
                                ? ""
                                : element("embargoed", telling.embargo().text()),
                        Ninjs.status(telling),
                        telling.expires() == null
                                ? ""
                                : element("expires", telling.expires().toString()),
                        telling.note() == null ? "" : element("edNote", telling.note()),
                        telling.replaces() == null
                                ? ""
                                : "<link rel=\"irel:evolvedFrom\" residref=\"" + telling.replaces() + "\"/>",
                        telling.headline(),
                        Ninjs.html(telling));
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + text + "</" + name + ">";
    }
}
