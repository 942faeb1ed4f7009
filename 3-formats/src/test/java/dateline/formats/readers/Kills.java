package dateline.formats.readers;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Test data: a kill in each agency's format, and the spellings and damage that occur in such files.
final class Kills {
    static final String GUID = "urn:quay";
    /// The guid of the NewsML 1 kill, which is composed from the parts of its identifier.
    static final String NEWSML_GUID = "urn:newsml:tw.example:20260301:quay";

    private static final String NINJS = """
        {"uri": "urn:quay", "version": "3", "type": "text", "pubstatus": "canceled",
        "ednote": "It was not so.", "headline": "Quay closed", "body_text": "The quay is closed."}""";
    private static final String NINJS_3 = """
        {"uri": "urn:quay", "version": "3", "type": "text", "pubStatus": "canceled",
        "headlines": [{"role": "main", "value": "Quay closed"}], "language": "en"}""";
    private static final String AP = """
        {"api_version": "3.0", "data": {"item": {"altids": {"itemid": "urn:quay"}, "version": 3, "type": "text",
        "pubstatus": "canceled", "headline": "Quay closed", "body_text": "The quay is closed."}}}""";
    private static final String DIGITALWIRES = """
        {"urn": "urn:quay", "version": 3, "type": "composite", "pubstatus": "canceled",
        "version_created": "2026-03-01T10:00:00Z", "headline": "Quay closed", "article_html": null}""";
    private static final String G2 = """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:quay" version="3" standardversion="2.33">
        <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
        <itemMeta><itemClass qcode="ninat:text"/><provider qcode="n:TW"/>
        <versionCreated>2026-03-01T10:00:00Z</versionCreated><pubStatus qcode="stat:canceled"/></itemMeta>
        <contentMeta><headline>Quay closed</headline></contentMeta></newsItem>""";
    private static final String NEWSML = """
        <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>tw.example</ProviderId><DateId>20260301</DateId>
        <NewsItemId>quay</NewsItemId><RevisionId>3</RevisionId></NewsIdentifier></Identification>
        <NewsManagement><Status FormalName="Canceled"/></NewsManagement>
        <NewsComponent><NewsLines><HeadLine>Quay closed</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>""";
    private static final String NITF = """
        <nitf><head><docdata management-status="canceled"><doc-id id-string="urn:quay"/><du-key generation="3"/></docdata>
        </head><body><body.head><hedline><hl1>Quay closed</hl1></hedline></body.head></body></nitf>""";

    private Kills() {}

    static Map<String, String> inJson() {
        return Map.of("ninjs 1", NINJS, "ninjs 3", NINJS_3, "AP", AP, "digitalwires", DIGITALWIRES);
    }

    static Map<String, String> inXml() {
        return Map.of("NewsML-G2", G2, "NewsML 1", NEWSML, "NITF", NITF);
    }

    /// Returns the kill in one format.
    static String of(String format) {
        return Stream.of(inJson(), inXml())
                .flatMap(files -> Stream.ofNullable(files.get(format)))
                .findFirst()
                .orElseThrow();
    }

    /// Returns the NITF kill as SGML, which NITF was before XML, by variation.
    static Map<String, String> inSgml() {
        String capitals = inCapitals(NITF);
        String open = capitals.replace("/>", ">");
        Map<String, String> all = new LinkedHashMap<>();
        all.put("tags in capitals", capitals);
        all.put("attributes in capitals", inCapitals(NITF).replace("canceled", "CANCELED"));
        all.put(
                "tags in both letters",
                NITF.replaceAll("<(/?)(nitf|head|docdata)", "<$1X$2")
                        .replace("Xnitf", "Nitf")
                        .replace("Xhead", "Head")
                        .replace("Xdocdata", "DocData"));
        all.put("empty elements without an end", open);
        all.put("empty elements without an end, in small letters", NITF.replace("/>", ">"));
        all.put("no ends at all", open.replaceAll("</[^>]*>", ""));
        all.put("no head around the data", open.replaceAll("</?HEAD>", ""));
        all.put("values without quotes", open.replace("\"", ""));
        all.put("a document type", "<!DOCTYPE NITF PUBLIC \"-//IPTC//DTD NITF 2.5//EN\">\n" + open);
        all.put("cut behind the data", open.substring(0, open.indexOf("<BODY>")));
        all.put("cut in the headline", open.substring(0, open.indexOf("Quay") + 3));
        all.put("a bare &", open.replace("Quay closed", "Quay & pier CLOSED"));
        return all;
    }

    /// Converts the names of elements and attributes to capitals.
    static String inCapitals(String xml) {
        return Pattern.compile("</?[A-Za-z0-9.-]+| [A-Za-z.-]+(?==\")")
                .matcher(xml)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().toUpperCase(Locale.ROOT)));
    }

    /// Returns other spellings of the status, which are not faults of the file.
    static Map<String, UnaryOperator<String>> spellings() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        for (String word : new String[] {
            "canceled",
            "Canceled",
            "CANCELED",
            "cancelled",
            "CANCELLED",
            "killed",
            "Kill",
            " canceled ",
            "stat:canceled",
            "http://cv.iptc.org/newscodes/pubstatusg2/canceled",
            "https://cv.iptc.org/newscodes/pubstatusg2/cancelled"
        }) {
            all.put(word, file -> file.replace("stat:canceled", word).replaceAll("\"[Cc]anceled\"", '"' + word + '"'));
        }
        return all;
    }

    static Map<String, UnaryOperator<String>> damageOfJson() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put("an unknown field", file -> file.replace("\"version\"", "\"x_unknown\": 1, \"version\""));
        all.put("a list for a text", file -> file.replace("\"Quay closed\"", "[\"Quay closed\", 5]"));
        all.put(
                "no text but a number",
                file -> file.replace("\"urn:quay\"", "\"urn:quay\", \"slugline\": 7, \"usageterms\": 7"));
        all.put("an unknown type", file -> file.replace("\"text\"", "\"telegram\""));
        all.put("a version of no number", file -> file.replaceAll("\"version\": \"?3\"?", "\"version\": [3]"));
        all.put("no version", file -> file.replaceAll("\"version\": \"?3\"?, ", ""));
        all.put(
                "an older version",
                file -> file.replaceAll("\"version\": \"?3", "\"version\": \"0").replace("\"0,", "\"0\","));
        all.put(
                "a future embargo",
                file -> file.replace("\"type\"", "\"embargoed\": \"2099-01-01T00:00:00Z\", \"type\""));
        all.put(
                "a name that stands twice",
                file -> file.replace("\"type\"", "\"headline\": \"a\", \"headline\": \"b\", \"type\""));
        all.put(
                "a status that stands twice",
                file -> file.replace("anceled\"", "anceled\", \"pubstatus\": \"usable\""));
        all.put("cut at the end", file -> file.substring(0, file.length() - 1));
        all.put("cut behind the status", file -> file.substring(0, file.indexOf("anceled\"") + 8));
        all.put("cut in the headline", file -> file.substring(0, file.indexOf("Quay closed") + 5));
        all.put("a comma before the end", file -> file.replace("}", ",}"));
        all.put("a bad escape", file -> file.replace("Quay closed", "Quay \\closed"));
        all.put("a control character", file -> file.replace("Quay closed", "Quay\u0002\n closed"));
        all.put("bytes of no character set", file -> file.replace("Quay closed", "Quay \u0081\u00ff\u008d closed"));
        all.put("a quote in a text behind it", file -> file.replace("Quay closed", "Quay \"closed\" today"));
        all.put("something behind it", file -> file + "\n</html>");
        all.put("another item a line", file -> "{\"uri\": \"urn:a\", \"type\": \"text\"}\n" + file + "\n{\"uri\": ");
        all.put("a broken item before it", file -> "[{\"uri\": \"urn:a\", \"headline\": }, " + file + "]");
        all.put("a bad item before it", file -> "[{\"uri\": \"urn:a\", \"what\": 1}, " + file + ", {\"uri\": 5}]");
        all.put("a broken item behind it", file -> "[" + file + ", {\"uri\": \"urn:a\" \"headline\": ]");
        all.put("text before it", file -> "It's wrong: the \"quay\". Editors, kill: " + file);
        all.put(
                "a header of HTTP before it",
                file -> "HTTP/1.1 200 OK\r\nStatus: 200\r\nContent-Type: application/json\r\n\r\n" + file);
        all.put("no brace before it", file -> file.substring(1));
        all.put("apostrophes for quotes", file -> file.replace('"', '\''));
        all.put("typographic quotes", file -> file.replaceAll("\"([^\"]*)\"", "\u0093$1\u0094"));
        all.put("typographic single quotes", file -> file.replaceAll("\"([^\"]*)\"", "\u0091$1\u0092"));
        all.put("names without quotes", file -> file.replaceAll("\"([a-zA-Z_]+)\":", "$1:"));
        all.put("nothing in quotes", file -> file.replace("\"", ""));
        all.put("no comma between two lines", file -> file.replace(",\n", "\n"));
        all.put("a comma too much", file -> file.replace("\"type\"", ",, \"type\""));
        all.put("a name for the status with a line", file -> file.replaceAll("pub[sS]tatus", "pub_status"));
        all.put("a long name for the status", file -> file.replaceAll("pub[sS]tatus", "publicationStatus"));
        all.put("a short name for the status", file -> file.replaceAll("pub[sS]tatus", "status"));
        all.put("a state for the status", file -> file.replaceAll("pub[sS]tatus", "state"));
        all.put("no end of the item before it", file -> "[{\"uri\": \"urn:a\", \"type\": \"text\", " + file + "]");
        all.put(
                "a queue's message around it",
                file -> "{\"Type\": \"Notification\", \"Message\": " + quoted(file) + "}");
        all.put(
                "two queues' messages around it",
                file -> "{\"id\": \"4711\", \"status\": \"ok\", \"detail\": " + "{\"body\": "
                        + quoted("{\"Message\": " + quoted(file) + "}") + "}}");
        all.put("a text of JSON", Kills::quoted);
        all.put("every quote escaped", file -> file.replace("\"", "\\\""));
        all.put("a wrapper", file -> "{\"items\": [" + file + "], \"uri_of_feed\": 1}");
        return all;
    }

    static Map<String, UnaryOperator<String>> damageOfXml() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put(
                "an unknown element",
                file -> file.replace("</head>", "<what/></head>").replace("<NewsComponent>", "<What/><NewsComponent>"));
        all.put(
                "no fields that must be there",
                file -> file.replaceAll(
                        "<(?:provider|itemClass|versionCreated|catalogRef)[^<]*(?:</versionCreated>)?", ""));
        all.put(
                "no version",
                file -> file.replaceAll(" version=\"3\"|<RevisionId>3</RevisionId>|<du-key generation=\"3\"/>", ""));
        all.put(
                "a version of no number",
                file -> file.replace("\"3\"", "\"three\"").replace(">3<", ">three<"));
        all.put("a time of no time", file -> file.replace("2026-03-01T10:00:00Z", "yesterday"));
        all.put("an older version", file -> file.replace("\"3\"", "\"1\"").replace(">3<", ">1<"));
        all.put(
                "a future embargo",
                file -> file.replace("<pubStatus", "<embargoed>2099-01-01T00:00:00Z</embargoed><pubStatus")
                        .replace("<du-key", "<date.release norm=\"20990101T000000Z\"/><du-key"));
        all.put("cut at the end", file -> file.substring(0, file.length() - 3));
        all.put("cut in the headline", file -> file.substring(0, file.indexOf("Quay closed") + 5));
        all.put(
                "cut behind the status",
                file -> file.substring(
                        0, file.indexOf("/>", Math.max(file.indexOf("anceled"), file.indexOf("urn:quay"))) + 2));
        all.put("a bare &", file -> file.replace("Quay closed", "Quay & pier"));
        all.put("an entity that XML does not define", file -> file.replace("Quay closed", "Quay&nbsp;closed"));
        all.put("entities of its own", file -> "<!DOCTYPE x [<!ENTITY quay \"Quay\">]>" + file);
        all.put("a control character", file -> file.replace("Quay closed", "Quay\u0002 closed"));
        all.put("an end without a beginning", file -> file.replace("Quay closed", "Quay closed</b>"));
        all.put(
                "elements without an end",
                file -> file.replace("</headline>", "").replace("</hl1>", "").replace("</HeadLine>", ""));
        all.put(
                "an attribute twice",
                file -> file.replace("<headline>", "<headline a='1' a='2'>")
                        .replace("<hl1>", "<hl1 a='1' a='2'>")
                        .replace("<HeadLine>", "<HeadLine a='1' a='2'>"));
        all.put("a prefix that nothing declares", file -> file.replace("Quay closed", "<x:b>Quay closed</x:b>"));
        all.put(
                "bytes of no character set",
                file -> "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + file.replace("Quay closed", "Quay \u0081\u00ff\u008d closed"));
        all.put("an unknown encoding", file -> "<?xml version=\"1.0\" encoding=\"x-none\"?>" + file);
        all.put("an unknown version of XML", file -> "<?xml version=\"7.0\"?>" + file);
        all.put("a wrapper", file -> "<envelope><part>" + file + "</part></envelope>");
        all.put("a marked section in a wrapper", file -> "<envelope><part><![CDATA[" + file + "]]></part></envelope>");
        all.put(
                "a file in a marked section",
                file -> "<envelope><![CDATA[\n<?xml version=\"1.0\"?>\n" + file + "\n]]></envelope>");
        all.put("escaped in a wrapper", file -> "<s:Envelope><s:Body>" + escaped(file) + "</s:Body></s:Envelope>");
        all.put("escaped twice in a wrapper", file -> "<a><b>" + escaped("<c>" + escaped(file) + "</c>") + "</b></a>");
        all.put(
                "a header of HTTP before it",
                file -> "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 900\r\n\r\n" + file);
        all.put(
                "a queue's message around it",
                file -> "{\"Type\": \"Notification\", \"Message\": " + quoted(file) + "}");
        all.put("words before it", file -> "Editors, this is the kill.\n\n" + file);
        all.put("an instruction that does not end", file -> file.replace("Quay closed", "<?what Quay closed"));
        all.put("text behind it", file -> file + "\n%%EOF");
        all.put("elements without end", file -> file.replace("Quay closed", "<b>".repeat(6_000)));
        all.put("more elements than an item has", file -> file.replace("Quay closed", "<b/>".repeat(100_001)));
        return all;
    }

    /// Escapes text for an XML element.
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// Returns text as a JSON string.
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
