package dateline.story.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A small valid file of a format with places for text: `«Harbour opens»`.
///
/// @param escape writes any text as the format does
record Template(String name, String file, UnaryOperator<String> escape) {
    static final UnaryOperator<String> XML =
            text -> text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    static final UnaryOperator<String> JSON = text -> text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t");

    /// How many places it has.
    int places() {
        return file.split("«", -1).length - 1;
    }

    /// The file with a text in one place, and what belongs there in the others.
    String with(int place, String text) {
        List<String> parts = new ArrayList<>(List.of(file.split("[«»]", -1)));
        parts.set(2 * place + 1, text);
        return String.join("", parts);
    }

    static final List<Template> ALL = List.of(
            new Template("ninjs", """
                    {"uri":"urn:harbour:«1»","type":"text","version":"«1»","versioncreated":"«2026-01-01T00:00:00Z»",
                    "headline":"«Harbour opens»","slugline":"«harbour»","byline":"«By Ada Lund»","ednote":"«none»",
                    "usageterms":"«none»","located":"«Aldhaven»","language":"«en»","keyword":["«sea»"],
                    "description_text":"«It opens.»","body_text":"«It opened.»","body_html":"<p>«It opened.»</p>",
                    "embargoed":"«2026-01-01T00:00:00Z»",
                    "associations":{"a":{"uri":"urn:p:«1»","type":"picture","headline":"«Quay»",
                    "description_text":"«The quay»","renditions":{"o":{"href":"«quay.jpg»","mimetype":"«image/jpeg»"}}}}}""", JSON),
            new Template("ninjs, plain text only", """
                    {"uri":"urn:harbour:1","type":"text","headline":"Harbour","body_text":"«It opened.»"}""", JSON),
            new Template("AP Media API", """
                    {"api_version":"1","data":{"items":[{"item":{"uri":"«u»","altids":{"itemid":"«a1»"},"type":"text",
                    "version":1,"versioncreated":"«2026-01-01T00:00:00Z»","headline":"«Harbour»","title":"«Harbour»",
                    "bylines":[{"by":"«Ada Lund»"}],"ednote":"«none»","slugline":"«harbour»","located":"«ALDHAVEN»"}}]}}""", JSON),
            new Template("JSON Feed", """
                    {"version":"https://jsonfeed.org/version/1.1","title":"«News»","items":[{"id":"«1»","url":"«https://a.example/1»",
                    "title":"«Harbour»","content_html":"«<p>It opened.</p>»","summary":"«It opened.»","tags":["«sea»"],
                    "date_published":"«2026-01-01T00:00:00Z»","authors":[{"name":"«Ada»"}],"image":"«https://a.example/q.jpg»"},
                    {"id":"2","title":"b","content_text":"«It opened.»"}]}""", JSON),
            new Template("NewsML-G2", """
                    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="«urn:1»" version="«1»" standard="NewsML-G2" standardversion="2.30" conformance="power">
                    <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
                    <rightsInfo><usageTerms>«none»</usageTerms></rightsInfo>
                    <itemMeta><itemClass qcode="ninat:text"/><provider><name>«TW»</name></provider><versionCreated>«2026-01-01T00:00:00Z»</versionCreated>
                    <embargoed>«2026-01-01T00:00:00Z»</embargoed><pubStatus qcode="stat:usable"/><edNote>«none»</edNote></itemMeta>
                    <contentMeta><urgency>«4»</urgency><slugline>«harbour»</slugline><headline>«Harbour opens»</headline><dateline>«ALDHAVEN»</dateline>
                    <by>«By Ada Lund»</by><description>«It opened.»</description><keyword>«sea»</keyword></contentMeta>
                    <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>«It opened.»</p><p>«Ada Lund contributed.»</p></body></html></inlineXML></contentSet></newsItem>""", XML),
            new Template("NewsML-G2, plain text", """
                    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" version="1" standard="NewsML-G2" standardversion="2.30" conformance="power">
                    <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
                    <itemMeta><itemClass qcode="ninat:text"/><provider literal="tw"/><versionCreated>2026-01-01T00:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
                    <contentMeta><headline>Harbour</headline></contentMeta><contentSet><inlineData contenttype="text/plain">«It opened.»</inlineData></contentSet></newsItem>""", XML),
            new Template("NewsML 1", """
                    <NewsML><NewsEnvelope><DateAndTime>20260101T000000Z</DateAndTime></NewsEnvelope><NewsItem><Identification><NewsIdentifier><ProviderId>«tw.example»</ProviderId><DateId>«20260101»</DateId>
                    <NewsItemId>«1»</NewsItemId><RevisionId PreviousRevision="0" Update="N">«1»</RevisionId><PublicIdentifier>«urn:newsml:tw.example:20260101:1:1N»</PublicIdentifier></NewsIdentifier></Identification>
                    <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>«20260101T000000Z»</FirstCreated><ThisRevisionCreated>«20260101T000000Z»</ThisRevisionCreated><Status FormalName="«Usable»"/><Instruction FormalName="«none»"/></NewsManagement>
                    <NewsComponent><NewsLines><HeadLine>«Harbour opens»</HeadLine><ByLine>«By Ada Lund»</ByLine><DateLine>«ALDHAVEN»</DateLine><SlugLine>«harbour»</SlugLine><CopyrightLine>«TW»</CopyrightLine></NewsLines>
                    <NewsComponent><Role FormalName="Main"/><ContentItem><Format FormalName="«text»"/><DataContent><p>«It opened.»</p></DataContent></ContentItem></NewsComponent>
                    <NewsComponent><Role FormalName="Photo"/><NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent>«The quay»</DataContent></ContentItem></NewsComponent>
                    <ContentItem Href="«quay.jpg»"><MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>""", XML),
            new Template("NewsML 1, plain text", """
                    <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>tw.example</ProviderId><DateId>20260101</DateId><NewsItemId>1</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>urn:newsml:tw.example:20260101:1:1N</PublicIdentifier></NewsIdentifier></Identification>
                    <NewsManagement><NewsItemType FormalName="News"/><Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Harbour</HeadLine></NewsLines><ContentItem><DataContent>«It opened.»</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>""", XML),
            new Template("NITF", """
                    <nitf><head><title>«Harbour»</title><docdata management-status="usable"><doc-id id-string="«1»"/><urgency ed-urg="«4»"/><date.issue norm="«20260101T000000Z»"/><date.release norm="«20260101T000000Z»"/><ed-msg info="«none»"/><doc.copyright holder="«TW»"/><key-list><keyword key="«sea»"/></key-list></docdata></head>
                    <body><body.head><hedline><hl1>«Harbour opens»</hl1><hl2>«At last»</hl2></hedline><byline>«By Ada Lund»</byline><dateline>«ALDHAVEN»</dateline><abstract><p>«It opened.»</p></abstract></body.head>
                    <body.content><p>«It opened.»</p><media media-type="image"><media-reference source="«quay.jpg»"/><media-caption>«The quay»</media-caption><media-producer>«Lund»</media-producer></media></body.content><body.end><tagline>«TW»</tagline></body.end></body></nitf>""", XML),
            new Template("RSS", """
                    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>«News»</title><link>«https://a.example/»</link><language>«en»</language><item>
                    <title>«Harbour opens»</title><link>«https://a.example/1»</link><guid>«1»</guid><pubDate>«Thu, 01 Jan 2026 00:00:00 GMT»</pubDate><author>«ada@a.example (Ada Lund)»</author><dc:creator>«Ada»</dc:creator><category>«sea»</category><media:keywords>«sea, quay»</media:keywords>
                    <description>«It opened.»</description><content:encoded>«It opened.»</content:encoded><media:content url="«https://a.example/q.jpg»" medium="image"><media:description>«The quay»</media:description><media:credit>«Lund»</media:credit></media:content></item></channel></rss>""", XML),
            new Template("Atom", """
                    <feed xmlns="http://www.w3.org/2005/Atom"><title>«News»</title><id>«u»</id><entry><id>«urn:1»</id><title type="html">«Harbour»</title><updated>«2026-01-01T00:00:00Z»</updated><author><name>«Ada»</name></author><link href="«https://a.example/1»"/>
                    <summary>«It opened.»</summary><content type="html">«It opened.»</content></entry></feed>""", XML),
            new Template("WordPress", """
                    <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>«News»</title><link>https://a.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>«https://a.example»</wp:base_blog_url>
                    <item><title>«Harbour»</title><link>«https://a.example/2026/01/harbour»</link><pubDate>«Thu, 01 Jan 2026 00:00:00 +0000»</pubDate><dc:creator>«ada»</dc:creator><guid>«https://a.example/?p=1»</guid><content:encoded>«It opened.»</content:encoded><excerpt:encoded>«It opened.»</excerpt:encoded>
                    <wp:post_id>«1»</wp:post_id><wp:post_date_gmt>«2026-01-01 00:00:00»</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_name>«harbour»</wp:post_name><wp:post_type>post</wp:post_type><category domain="post_tag" nicename="sea">«sea»</category></item></channel></rss>""", XML),
            new Template("web page", """
                    <!doctype html><html lang="«en»"><head><title>«Harbour - TW»</title><meta charset="utf-8"><meta property="og:site_name" content="«TW»"><meta property="og:title" content="«Harbour opens»"><meta property="og:type" content="article"><link rel="canonical" href="«https://a.example/1»"><meta name="description" content="«It opened.»"><meta property="article:published_time" content="«2026-01-01T00:00:00Z»"></head>
                    <body><article><h1>«Harbour opens»</h1><p class="byline">«By Ada Lund»</p><time datetime="«2026-01-01T00:00:00Z»">«1 January 2026»</time><div itemprop="articleBody"><p>«It opened.» It opened to ships of all sizes on a day that nobody will forget soon, said those who came.</p><p>The quay is long, the water is deep, and the gulls are loud, as they have always been in Aldhaven.</p><p>More will come, they say, and more is better than less when the harbour is new and the town old.</p>
                    <figure><img src="«q.jpg»" srcset="«q.jpg 640w»" alt="«quay»" width="640"><figcaption>«The quay»</figcaption></figure></div></article><script type="application/ld+json">{"@type":"NewsArticle","headline":"«Harbour opens»"}</script></body></html>""", XML),
            new Template("saved page", """
                    Skip to Content
                    «Share»
                    Harbour opens
                    News
                    «2026-01-01 00:00 Last Updated At:00:10»
                    ALDHAVEN (TW) — «It opened.»
                    «Ada Lund contributed.»
                    Next Article
                    """, UnaryOperator.identity()),
            new Template(
                    "ANPA 1312",
                    "\u0016\u0016\u0001a0123 «b»\r\nr i BC-«Harbour» 01-01 0010\r\n\u0002^«Harbour opens»<\r\n^«By ADA LUND»=\r\n^«Eds: none»=\r\n   ALDHAVEN (TW) - «It opened.»\r\n   «And more»\r\n\u0003",
                    UnaryOperator.identity()),
            new Template(
                    "IPTC 7901",
                    "\u0001tw0123 4 pl 10 «tw»\r\n«Harbour»=\r\n\u0002«Harbour opens» =\r\n   Aldhaven (tw) - «It opened.»\r\n«tw al»\r\n\u0003\u0004",
                    UnaryOperator.identity()),
            new Template(
                    "mail",
                    "From: «Ada <ada@a.example>»\r\nTo: desk@b.example\r\nSubject: «Harbour opens»\r\nDate: «Thu, 1 Jan 2026 00:00:00 +0000»\r\nMessage-ID: «<1@a.example>»\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=\"«utf-8»\"\r\n\r\n«FOR IMMEDIATE RELEASE»\r\n\r\n«Photo: The quay»\r\n\r\n«It opened.»\r\n\r\n«###»\r\n",
                    UnaryOperator.identity()),
            new Template(
                    "mail, HTML and a picture",
                    "From: Ada <ada@a.example>\r\nTo: desk@b.example\r\nSubject: Harbour\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"«b»\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>«It opened.»</p><table><tr><td>«It»</td></tr></table>\r\n--b\r\nContent-Type: image/jpeg\r\nContent-Disposition: attachment; filename=\"«q.jpg»\"\r\nContent-Transfer-Encoding: base64\r\n\r\n«/9j/4AAQ»\r\n--b--\r\n",
                    UnaryOperator.identity()));
}
