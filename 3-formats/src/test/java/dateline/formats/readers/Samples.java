package dateline.formats.readers;

import java.util.LinkedHashMap;
import java.util.Map;

/// One well-formed file per format, with values of many kinds.
final class Samples {
    private Samples() {}

    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("ninjs", NINJS);
        all.put("ninjs 3", NINJS_3);
        all.put("AP", AP);
        all.put("digitalwires", DIGITALWIRES);
        all.put("JSON Feed", JSON_FEED);
        all.put("NewsML-G2", G2);
        all.put("NewsML 1", NEWSML);
        all.put("NITF", NITF);
        all.put("RSS", RSS);
        all.put("Atom", ATOM);
        all.put("WordPress", WORDPRESS);
        all.put("web page", PAGE);
        all.put("saved page", SAVED);
        all.put("mail", MAIL);
        all.put("ANPA 1312", ANPA);
        all.put("IPTC 7901", IPTC);
        return all;
    }

    private static final String NINJS = """
        {"uri": "urn:quay", "version": "3", "type": "text", "mimetype": "text/html", "pubstatus": "usable",
        "versioncreated": "2026-03-01T10:00:00Z", "embargoed": "2026-03-01T10:00:00Z", "language": "en",
        "located": "Aldhaven", "urgency": 3, "slugline": "Quay", "headline": "Quay closed", "byline": "By Ada Gull",
        "description_text": "A quay.", "body_html": "<p>ALDHAVEN (TW) - The quay is closed.</p>",
        "body_text": "ALDHAVEN (TW) - The quay is closed.", "usageterms": "None.", "ednote": "Eds: With photos.",
        "copyrightholder": "Tidewater", "subject": [{"code": "medtop:04000000", "name": "Quay"}],
        "keywords": ["quay"], "place": [{"name": "Aldhaven", "code": "x"}],
        "associations": {"main": {"uri": "urn:photo", "type": "picture", "headline": "A quay", "byline": "Bo",
        "description_text": "The quay. (TW Photo/Bo Gull)", "renditions": {"full": {"href": "a.jpg", "width": 5,
        "height": 5, "mimetype": "image/jpeg"}}}}}""";
    private static final String NINJS_3 = """
        {"uri": "urn:quay", "standard": {"name": "ninjs", "version": "3.0"}, "type": "text", "pubStatus": "usable",
        "headlines": [{"role": "main", "value": "Quay closed"}], "bodies": [{"role": "main", "contentType": "text/html",
        "value": "<p>The quay is closed.</p>"}], "by": "By Ada", "edNote": "With photos.", "language": "en",
        "versionCreated": "2026-03-01T10:00:00Z"}""";
    private static final String AP = """
        {"api_version": "3.0", "data": {"item": {"altids": {"itemid": "00000000000000000000000000000a01"}, "version": 3,
        "type": "text", "pubstatus": "usable", "headline": "Quay closed", "headline_extended": "Quay closed at night",
        "slug": "BC-Quay", "bylines": [{"by": "By ADA GULL"}], "ednote": "With photos.", "editorialpriority": "r",
        "firstcreated": "2026-03-01T10:00:00Z", "versioncreated": "2026-03-01T10:00:00Z",
        "datelinelocation": {"city": "Aldhaven"}, "subject": [{"code": "a", "name": "Quay"}],
        "usageterms": ["None"], "body_text": "ALDHAVEN (AP) - It is closed.",
        "renditions": {"nitf": {"href": "https://tw.example/a"}}}}}""";
    private static final String DIGITALWIRES = """
        {"urn": "urn:quay", "version": 3, "pubstatus": "usable", "version_created": "2026-03-01T10:00:00Z",
        "embargoed": "2026-03-01T10:00:00Z", "language": "de", "urgency": 3, "kicker": "Ports", "headline": "Quay closed",
        "teaser": "A quay.", "byline": "Von Ada Gull, dpa", "dateline": "Aldhaven (dpa) - ", "signal": "sig:update",
        "article_html": "<section class='main'><p>The quay is closed.</p></section>", "creditline": "dpa",
        "usageterms": "None.", "ednotes": [{"role": "dpaednoterole:editorialnote", "ednote": "With photos."}],
        "associations": [{"type": "image", "urn": "urn:photo", "caption": "The quay. (TW Photo/Bo Gull)",
        "creditline": "Bo Gull/dpa", "renditions": [{"url": "https://tw.example/a.jpg", "width": 5, "height": 5}]}],
        "categories": [{"type": "dnltype:dpasubject", "name": "Quay", "qcode": "dpasubject:1"}]}""";
    private static final String JSON_FEED = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Gull", "home_page_url": "https://gull.example/",
        "language": "en", "authors": [{"name": "Ada"}], "items": [{"id": "urn:quay", "url": "https://gull.example/quay",
        "title": "Quay closed", "summary": "A quay.", "content_html": "<p>The quay is closed.</p>",
        "image": "https://gull.example/a.jpg", "date_published": "2026-03-01T10:00:00Z", "tags": ["quay"],
        "date_modified": "2026-03-01T11:00:00Z"}]}""";
    private static final String G2 = """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:quay" version="3" standard="NewsML-G2"
        standardversion="2.33" conformance="power" xml:lang="en">
        <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
        <rightsInfo><copyrightNotice>Tidewater</copyrightNotice><usageTerms>None.</usageTerms></rightsInfo>
        <itemMeta><itemClass qcode="ninat:text"/><provider qcode="n:TW"/>
        <versionCreated>2026-03-01T10:00:00Z</versionCreated><embargoed>2026-03-01T10:00:00Z</embargoed>
        <pubStatus qcode="stat:usable"/><edNote>With photos.</edNote><signal qcode="sig:correction"/></itemMeta>
        <contentMeta><urgency>3</urgency><located><name>Aldhaven</name></located><creator><name>Ada</name></creator>
        <slugline>Quay</slugline><headline>Quay closed</headline><by>By Ada Gull</by><dateline>ALDHAVEN</dateline>
        <creditline>TW</creditline><subject qcode="medtop:04000000"><name xml:lang="en">Quay</name></subject>
        <description role="drol:summary">A quay.</description></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
        <p>ALDHAVEN (TW) - The quay is closed.</p></body></html></inlineXML></contentSet></newsItem>""";
    private static final String NEWSML = """
        <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>tw.example</ProviderId><DateId>20260301</DateId>
        <NewsItemId>quay</NewsItemId><RevisionId Update="N" PreviousRevision="0">3</RevisionId>
        <PublicIdentifier>urn:newsml:tw.example:20260301:quay:3N</PublicIdentifier></NewsIdentifier></Identification>
        <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20260301T100000Z</FirstCreated>
        <ThisRevisionCreated>20260301T100000Z</ThisRevisionCreated><Status FormalName="Usable"/>
        <StatusWillChange><FutureStatus FormalName="Canceled"/><DateAndTime>20270301T100000Z</DateAndTime>
        </StatusWillChange><Urgency FormalName="3"/></NewsManagement>
        <NewsComponent xml:lang="en"><NewsLines><HeadLine>Quay closed</HeadLine><SubHeadLine>At night</SubHeadLine>
        <ByLine>By Ada Gull</ByLine><DateLine>Aldhaven</DateLine><SlugLine>Quay</SlugLine><KeywordLine>quay</KeywordLine>
        </NewsLines><DescriptiveMetadata><Language FormalName="en"/><SubjectCode><Subject FormalName="04000000"/>
        </SubjectCode></DescriptiveMetadata><ContentItem><MediaType FormalName="Text"/><DataContent>
        <p>ALDHAVEN (TW) - The quay is closed.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>""";
    private static final String NITF = """
        <nitf uno="urn:a"><head><title>Quay</title><meta name="a" content="b"/><tobject tobject.type="news">
        <tobject.subject tobject.subject.refnum="04000000" tobject.subject.type="Quay"/></tobject>
        <docdata management-status="usable"><doc-id id-string="urn:quay" regsrc="TW"/><urgency ed-urg="3"/>
        <date.issue norm="20260301T100000Z"/><date.release norm="20260301T100000Z"/><date.expire norm="20990301T100000Z"/>
        <doc.copyright holder="Tidewater"/><du-key generation="3" key="Quay"/><ed-msg info="With photos."/>
        <key-list><keyword key="quay"/></key-list></docdata></head><body><body.head><hedline><hl1>Quay closed</hl1>
        <hl2>At night</hl2></hedline><byline>By Ada Gull</byline><dateline><location>Aldhaven</location></dateline>
        <abstract><p>A quay.</p></abstract></body.head><body.content><p>ALDHAVEN (TW) - The quay is closed.</p>
        <media media-type="image"><media-reference source="a.jpg" mime-type="image/jpeg" width="5" height="5"/>
        <media-caption>The quay. (TW/Bo Gull)</media-caption><media-producer>Bo</media-producer></media>
        <table><tr><td>One</td><td>Two</td></tr></table></body.content></body></nitf>""";
    private static final String RSS = """
        <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Gull</title>
        <link>https://gull.example/</link><language>en</language><item><title>Quay closed</title>
        <link>https://gull.example/quay</link><guid isPermaLink="false">urn:quay</guid><author>ada@gull.example (Ada)</author>
        <dc:creator>By Ada Gull</dc:creator><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate><category domain="a">quay</category>
        <description>A quay.</description><content:encoded>&lt;p&gt;The quay.&lt;/p&gt;</content:encoded>
        <enclosure url="https://gull.example/a.jpg" type="image/jpeg" length="5"/>
        <media:content url="https://gull.example/b.jpg" medium="image" width="5" height="5"><media:credit>Bo</media:credit>
        <media:description>The quay. (TW Photo/Bo Gull)</media:description></media:content></item></channel></rss>""";
    private static final String ATOM = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://gull.example/"><title>Gull</title>
        <id>urn:feed</id><author><name>Ada</name><email>a@gull.example</email></author><entry><id>urn:quay</id>
        <title type="html">Quay closed</title><link rel="alternate" href="quay" type="text/html"/>
        <updated>2026-03-01T10:00:00Z</updated><published>2026-03-01T09:00:00Z</published><category term="quay" label="Quay"/>
        <summary type="text">A quay.</summary><rights>Tidewater</rights>
        <content type="html">&lt;p&gt;The quay is closed.&lt;/p&gt;</content></entry></feed>""";
    private static final String WORDPRESS = """
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Gull</title><wp:wxr_version>1.2</wp:wxr_version>
        <wp:base_site_url>https://gull.example</wp:base_site_url><item><title>Quay closed</title>
        <link>https://gull.example/quay</link><guid isPermaLink="false">https://gull.example/?p=1</guid>
        <pubDate>Sun, 01 Mar 2026 10:00:00 +0000</pubDate><dc:creator>ada</dc:creator>
        <content:encoded>[caption id="a" width="5"]Bo[/caption] The quay is closed.</content:encoded>
        <excerpt:encoded>A quay.</excerpt:encoded><wp:post_id>1</wp:post_id><wp:post_name>quay</wp:post_name>
        <wp:post_date_gmt>2026-03-01 10:00:00</wp:post_date_gmt><wp:status>publish</wp:status>
        <wp:post_type>post</wp:post_type><category domain="post_tag" nicename="quay">Quay</category></item></channel></rss>""";
    private static final String PAGE = """
        <!DOCTYPE html><html lang="en"><head><title>Quay closed | Gull</title><meta property="og:title" content="Quay closed"/>
        <meta property="og:type" content="article"/><meta property="og:description" content="A quay."/>
        <meta property="og:image" content="https://gull.example/a.jpg"/><link rel="canonical" href="https://gull.example/quay"/>
        <meta property="article:published_time" content="2026-03-01T10:00:00Z"/><script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "Quay closed", "author": {"@type": "Person", "name": "Ada"},
        "datePublished": "2026-03-01T10:00:00Z", "articleBody": "ALDHAVEN (TW) - The quay."}</script></head><body><article>
        <h1>Quay closed</h1><p class="byline">By Ada Gull</p><time datetime="2026-03-01T10:00:00Z">March 1, 2026</time>
        <p>ALDHAVEN (TW) - The quay is closed, the harbour master said on Sunday, and it will stay closed for a week.</p>
        <figure><img src="https://gull.example/a.jpg" alt="A quay"/><figcaption>The quay. (TW Photo/Bo Gull)</figcaption></figure>
        <p>Nobody was hurt, he said, and the ferries will leave from the northern pier until then, as they did.</p>
        </article></body></html>""";
    private static final String SAVED = """
        Skip to Content
        Share
        Quay closed
        News
        2026-03-01 10:00
        Last Updated At:10:30
        ALDHAVEN (AP) - The quay is closed.

        It will be open again on Sunday.

        Associated Press writer Ada Gull contributed.
        The quay. (AP Photo/Bo Gull)
        Next Article
        Recommended Articles
        """;
    private static final String MAIL = """
        From: Ada Gull <ada@gull.example>
        To: desk@gull.example
        Subject: Quay closed
        Date: Sun, 01 Mar 2026 10:00:00 +0000
        Message-ID: <quay@gull.example>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        FOR IMMEDIATE RELEASE

        Quay closed

        ALDHAVEN, Norland, March 1, 2026 /Tidewater/ -- The quay is closed.

        It will be open again on Sunday.

        About Tidewater: it is a port.
        Contact: Ada Gull, ada@gull.example, +1 555 0100
        ###
        """;
    private static final String ANPA =
            "\u0016\u0016\u0001a0123\u001fwires\u001f\r\nr n\u0013\u0011 BC-Harbour Fire, 2nd Ld,"
                    + "416 03-04 0012\r\n\u0002^BC-Harbour Fire, 2nd Ld,416<\r\n^Fire on quay<\r\n^Eds: With photos.<\r\n"
                    + "^By ADA GULL<\r\n^Tidewater Writer<\r\n\t   ALDHAVEN, Norland (TW) _ A fire destroyed three houses.\r\n"
                    + "\t   Nobody was hurt.\r\n^___<\r\n^Ada Gull is at (555) 0100.<\r\n\u0003\r\nAP-NY-03-04-27 1234EST<\r\n\u0004";
    private static final String IPTC = "\u0001bdt0123 3 pl 25 tw 0045\r\n\r\nBrand/Aldhaven/\r\n\u0002(2. Lead)\r\n"
            + "Brand am Kai =\r\n\r\nAchtung: Mit Fotos.\r\n\r\nAldhaven (tw) - Es brannte am Kai.\r\n\r\n"
            + "# Notizblock\r\n\r\n## Internet\r\n- [Kai](http://gull.example)\r\n\r\ntw ag yyzz\r\n\u0003\r\n"
            + "041234 Mrz 27\r\n\u0004";
}
