package dateline.journeys;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Writes copy as an agency would, in ninjs 2 and NewsML-G2.
final class Wire {
    private Wire() {}

    static JsonObject story(String uri, int version, String headline) {
        return new JsonObject()
                .put("uri", uri)
                .put("type", "text")
                .put("version", String.valueOf(version))
                .put("pubstatus", "usable")
                .put("language", "en")
                .put(
                        "headlines",
                        new JsonArray().add(new JsonObject().put("role", "main").put("value", headline)))
                .put(
                        "bodies",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("role", "main")
                                        .put("contenttype", "text/html")
                                        .put(
                                                "value",
                                                "<p>ALDHAVEN (TW) — This is what happened: " + headline
                                                        + ".</p><p>More.</p>")));
    }

    static JsonObject kill(String uri) {
        return new JsonObject()
                .put("uri", uri)
                .put("type", "text")
                .put("version", "99")
                .put("pubstatus", "canceled")
                .put("bodies", new JsonArray());
    }

    /// Returns a NewsML-G2 message of an item and a package. Only the package is under an embargo.
    ///
    /// @param embargo a time, or free text
    static String packaged(String guid, String headline, String embargo) {
        String item = update(guid, "", headline, Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS));
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
              %s
              <packageItem guid="%s:package" version="1" standard="NewsML-G2" standardversion="2.33" xml:lang="en">
                <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
                <itemMeta>
                  <itemClass qcode="ninat:composite"/>
                  <provider qcode="nprov:TW"/>
                  <versionCreated>2026-03-01T10:00:00Z</versionCreated>
                  <embargoed>%s</embargoed>
                  <pubStatus qcode="stat:usable"/>
                </itemMeta>
                <groupSet root="g"><group id="g" role="group:main">
                  <itemRef residref="%s"><itemClass qcode="ninat:text"/></itemRef>
                </group></groupSet>
              </packageItem>
            </itemSet></newsMessage>
            """.formatted(item.substring(item.indexOf("<newsItem")), guid, embargo, guid);
    }

    /// Returns a NewsML-G2 item with a new guid that names an older one.
    static String update(String guid, String ancestor, String headline) {
        return update(guid, ancestor, headline, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /// @param ancestor the older guid; empty if none
    static String update(String guid, String ancestor, String headline, Instant time) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="%s" version="1" standard="NewsML-G2"
                standardversion="2.33" xml:lang="en">
              <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
              <itemMeta>
                <itemClass qcode="ninat:text"/>
                <provider qcode="nprov:TW"/>
                <versionCreated>%s</versionCreated>
                <pubStatus qcode="stat:usable"/>
                %s
              </itemMeta>
              <contentMeta><headline>%s</headline></contentMeta>
              <contentSet>
                <inlineXML contenttype="application/xhtml+xml">
                  <html xmlns="http://www.w3.org/1999/xhtml"><body><p>%s, in full.</p></body></html>
                </inlineXML>
              </contentSet>
            </newsItem>
            """.formatted(
                        guid,
                        time,
                        ancestor.isEmpty() ? "" : "<link rel=\"irel:evolvedFrom\" residref=\"" + ancestor + "\"/>",
                        headline,
                        headline);
    }
}
