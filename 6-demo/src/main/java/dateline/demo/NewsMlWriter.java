package dateline.demo;

import java.nio.charset.StandardCharsets;

/// Writes a NewsML-G2 news message: a package that lists the items, the story, and one item for each picture.
///
/// Source: IPTC NewsML-G2 2.35, conformance level power; NITF 3.6 if the text is NITF.
final class NewsMlWriter {
    private static final String NAR = "http://iptc.org/std/nar/2006-10-01/";
    private static final String NITF = "http://iptc.org/std/NITF/2006-10-18/";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Xml xml = new Xml();
    private final NewsMlItemStart start;
    private final DemoStory telling;
    private final StorySource story;
    private final Agency agency;

    private NewsMlWriter(DemoStory telling) {
        this.telling = telling;
        this.story = telling.story();
        this.agency = story.agency();
        this.start = new NewsMlItemStart(xml, telling);
    }

    static byte[] write(DemoStory telling) {
        return new NewsMlWriter(telling).message().getBytes(StandardCharsets.UTF_8);
    }

    private String message() {
        xml.open("newsMessage", "xmlns", NAR).open("header");
        xml.leaf("sent", telling.versionCreated().toString());
        xml.leaf("sender", agency.domain()).close().open("itemSet");
        packageItem();
        story();
        telling.pictures().forEach(this::picture);
        return xml.close().close().toString();
    }

    private void packageItem() {
        start.write("packageItem", agency.guid("package:" + story.id()), story.language(), "ninat:composite");
        xml.open("contentMeta").leaf("headline", story.headline()).close();
        xml.open("groupSet", "root", "G1").open("group", "id", "G1", "role", "group:main");
        reference(story.guid(), "ninat:text", story.headline());
        telling.pictures().forEach(p -> reference(p.guid(agency), "ninat:picture", p.headline()));
        xml.close().close().close();
    }

    private void reference(String guid, String itemClass, String title) {
        xml.open("itemRef", "residref", guid, "contenttype", "application/vnd.iptc.g2.newsitem+xml");
        xml.empty("itemClass", "qcode", itemClass).leaf("title", title).close();
    }

    private void story() {
        start.write("newsItem", story.guid(), story.language(), "ninat:text");
        xml.open("contentMeta").leaf("urgency", Integer.toString(story.urgency()));
        xml.leaf("contentCreated", telling.firstCreated().toString());
        xml.open("located").leaf("name", story.place()).close();
        xml.leaf("creditline", agency.name()).leaf("by", story.byline());
        xml.leaf("dateline", story.dateline());
        xml.empty("language", "tag", story.language());
        story.topics()
                .forEach(topic -> xml.open("subject", "type", "cpnat:abstract", "qcode", topic.qcode())
                        .leaf("name", topic.name(), "xml:lang", "en-GB")
                        .close());
        xml.leaf("slugline", story.slugline())
                .leaf("headline", story.headline())
                .close();
        xml.open("contentSet");
        text();
        xml.close().close();
    }

    private void text() {
        DemoText whole = story.wholeText();
        if (story.format() == DemoFormat.G2_NITF) {
            xml.open("inlineXML", "contenttype", "application/nitf+xml").open("nitf", "xmlns", NITF);
            xml.open("body")
                    .open("body.head")
                    .open("hedline")
                    .leaf("hl1", story.headline())
                    .close();
            xml.leaf("byline", story.byline()).close();
            xml.open("body.content")
                    .markup(DemoMarkup.NITF.of(whole))
                    .close()
                    .close()
                    .close()
                    .close();
        } else {
            xml.open("inlineXML", "contenttype", "application/xhtml+xml").open("html", "xmlns", XHTML);
            xml.open("head").leaf("title", story.headline()).close();
            xml.open("body").markup(DemoMarkup.XHTML.of(whole)).close().close().close();
        }
    }

    private void picture(PictureSource picture) {
        start.write("newsItem", picture.guid(agency), "en", "ninat:picture");
        xml.open("contentMeta")
                .leaf("contentCreated", picture.taken(telling.start()).toString());
        xml.open("located").leaf("name", picture.city()).close();
        xml.leaf("creditline", picture.credit(agency)).leaf("by", picture.by());
        picture.keywords().forEach(keyword -> xml.leaf("keyword", keyword));
        xml.leaf("headline", picture.headline());
        xml.leaf("description", picture.caption(), "role", "drol:caption");
        xml.leaf("description", picture.alt(), "role", "drol:altText").close();
        xml.open("contentSet")
                .empty(
                        "remoteContent",
                        "rendition",
                        "rnd:highRes",
                        "href",
                        picture.href(),
                        "contenttype",
                        "image/jpeg",
                        "width",
                        Integer.toString(picture.width()),
                        "height",
                        Integer.toString(picture.height()));
        xml.close().close();
    }
}
