package dateline.formats.readers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Test data: copy that may not be shown, in each format that can express this, and the variations
/// that senders use.
final class HeldCopy {
    private HeldCopy() {}

    /// Returns a file for each status that blocks publication, by format and status.
    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String status : new String[] {"draft", "pending", "private", "future", "inherit", "pitch", ""}) {
            files.put("WordPress " + status, wordPress(status, ""));
        }
        files.put("WordPress password", wordPress("publish", "x"));
        files.put("Atom app:draft", atom("<app:control><app:draft>yes</app:draft></app:control>"));
        for (String status : new String[] {"stat:withheld", "stat:canceled"}) {
            files.put("NewsML-G2 " + status, g2(status));
        }
        for (String status : new String[] {"Withheld", "Canceled", "Embargoed"}) {
            files.put("NewsML 1 " + status, newsml(status));
        }
        for (String status : new String[] {"withheld", "canceled", "embargoed"}) {
            files.put("NITF " + status, nitf(status));
        }
        for (String status : new String[] {"withheld", "canceled"}) {
            files.put("ninjs " + status, ninjs(status));
            files.put("AP " + status, ap(status));
            files.put("digitalwires " + status, digitalwires(status));
        }
        return files;
    }

    /// Returns edits that rewrite a file as other senders do. None changes its meaning.
    static Map<String, UnaryOperator<String>> variations() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put("as it should be", file -> file);
        all.put("https namespaces", file -> file.replace("=\"http://", "=\"https://"));
        all.put(
                "www namespaces",
                file -> file.replace("=\"http://", "=\"http://www.").replace("www.www.", "www."));
        all.put("namespaces without a slash at the end", file -> file.replace("/\"", "\""));
        all.put(
                "namespaces with a slash at the end",
                file -> file.replaceAll("xmlns(:?\\w*)=\"([^\"]*[^/\"])\"", "xmlns$1=\"$2/\""));
        all.put(
                "namespaces in capitals",
                file -> file.replace("wordpress.org", "WordPress.org").replace("std/nar", "std/NAR"));
        all.put(
                "a newer version",
                file -> file.replace("export/1.2", "export/2.0").replace("2006-10-01", "2031-01-01"));
        all.put("single quotes", file -> file.startsWith("<") ? file.replace('"', '\'') : file);
        all.put(
                "other prefixes",
                file -> file.replace("wp:", "w:")
                        .replace(":wp=", ":w=")
                        .replace("app:", "a:")
                        .replace(":app=", ":a="));
        all.put("a byte order mark", file -> "\uFEFF" + file);
        all.put("blank lines before", file -> "\r\n\r\n \t" + file);
        all.put("blanks and a byte order mark", file -> " \n\uFEFF" + file);
        all.put("20,000 blanks before", file -> " ".repeat(20_000) + file);
        all.put("a comment before", file -> file.startsWith("<") ? "<!-- <rss> for the <feed> -->\n" + file : file);
        all.put(
                "20,000 characters of comment",
                file -> file.startsWith("<") ? "<!--" + "x".repeat(20_000) + "-->" + file : file);
        all.put(
                "an instruction before",
                file -> file.startsWith("<") ? "<?xml-stylesheet href=\"rss.css\"?>" + file : file);
        all.put("an unknown version of XML", file -> file.startsWith("<") ? "<?xml version=\"2.0\"?>" + file : file);
        all.put("a DOCTYPE", file -> file.startsWith("<") ? "<!DOCTYPE x SYSTEM \"x.dtd\">" + file : file);
        all.put("a bare &", file -> file.replace("Quay closed", "Quay & pier closed"));
        all.put(
                "an envelope",
                file -> file.startsWith("<") ? "<envelope><body>" + file + "</body></envelope>" : "[" + file + "]");
        all.put("prefixes that nothing declares", file -> file.replaceAll("xmlns:(?:wp|app)=\"[^\"]*\"", ""));
        all.put("a prefixed root", HeldCopy::prefixed);
        all.put(
                "names of fields in other letters",
                file -> file.replace("\"uri\"", "\"URI\"").replace("\"pubstatus\"", "\"pubStatus\""));
        all.put("guid for uri", file -> file.replace("\"uri\"", "\"guid\""));
        all.put("cut short", file -> file.substring(0, file.length() - 5));
        return all;
    }

    private static String prefixed(String file) {
        return file.replaceAll("<(/?)(newsItem|NewsML|nitf|itemMeta|pubStatus|guid)\\b", "<$1n:$2")
                .replace("xmlns=", "xmlns:n=");
    }

    private static String wordPress(String status, String password) {
        return """
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" \
            xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Gull</title><wp:wxr_version>1.2</wp:wxr_version>
            <item><title>Quay closed</title><link>https://gull.example/?p=1</link><guid>https://gull.example/?p=1</guid>
            <content:encoded><![CDATA[The quay is closed.]]></content:encoded><wp:post_id>1</wp:post_id>
            <wp:post_date_gmt>2099-05-01 10:00:00</wp:post_date_gmt><wp:status>%s</wp:status>
            <wp:post_type>post</wp:post_type><wp:post_password>%s</wp:post_password></item></channel></rss>""".formatted(status, password);
    }

    private static String atom(String elements) {
        return """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app"><title>Gull</title>
            <entry><id>urn:quay</id><title>Quay closed</title><updated>2026-03-01T10:00:00Z</updated>%s
            <content type="text">The quay is closed.</content></entry></feed>""".formatted(elements);
    }

    private static String g2(String status) {
        return """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:quay" version="2" standardversion="2.33">
            <itemMeta><itemClass qcode="ninat:text"/><provider qcode="n:TW"/>
            <versionCreated>2026-03-01T10:00:00Z</versionCreated><pubStatus qcode="%s"/></itemMeta>
            <contentMeta><headline>Quay closed</headline></contentMeta></newsItem>""".formatted(status);
    }

    private static String newsml(String status) {
        return """
            <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>tw.example</ProviderId><DateId>20260301</DateId>
            <NewsItemId>quay</NewsItemId><RevisionId>2</RevisionId></NewsIdentifier></Identification>
            <NewsManagement><Status FormalName="%s"/></NewsManagement>
            <NewsComponent><NewsLines><HeadLine>Quay closed</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>""".formatted(status);
    }

    private static String nitf(String status) {
        return """
            <nitf><head><docdata management-status="%s"><doc-id id-string="urn:quay"/></docdata></head>
            <body><body.head><hedline><hl1>Quay closed</hl1></hedline></body.head></body></nitf>""".formatted(status);
    }

    private static String ninjs(String status) {
        return """
            {"uri": "urn:quay", "type": "text", "pubstatus": "%s", "headline": "Quay closed", "body_text": "It is closed."}""".formatted(status);
    }

    private static String ap(String status) {
        return """
            {"api_version": "3.0", "data": {"item": {"altids": {"itemid": "urn:quay"}, "type": "text",
            "pubstatus": "%s", "headline": "Quay closed", "body_text": "The quay is closed."}}}""".formatted(status);
    }

    private static String digitalwires(String status) {
        return """
            {"urn": "urn:quay", "version_created": "2026-03-01T10:00:00Z", "pubstatus": "%s", "headline": "Quay closed",
            "article_html": "<section><p>The quay is closed.</p></section>"}""".formatted(status);
    }
}
