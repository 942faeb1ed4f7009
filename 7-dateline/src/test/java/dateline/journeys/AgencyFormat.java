package dateline.journeys;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes one item as agencies do, in the formats that give an item an id.
enum AgencyFormat {
    NITF,
    NEWSML_1,
    AP_MEDIA_API;

    /// @param version from 1 on
    /// @param status usable, withheld or canceled
    /// @param ancestor the id of the item that it replaces; null if none
    /// @param note a note to editors; empty if none
    /// @param until when the embargo ends; null if there is none
    /// @param expires when the right to show it ends; null if it does not end
    record Item(
            String id,
            int version,
            Instant made,
            String headline,
            String status,
            @Nullable String ancestor,
            String note,
            @Nullable Instant until,
            @Nullable Instant expires) {
        Item(String id, int version, Instant made, String headline) {
            this(id, version, made, headline, "usable", null, "", null, null);
        }

        Item of(String other) {
            return new Item(id, version, made, headline, other, ancestor, note, until, expires);
        }

        Item replacing(String other) {
            return new Item(id, version, made, headline, status, other, note, until, expires);
        }

        Item noting(String words) {
            return new Item(id, version, made, headline, status, ancestor, words, until, expires);
        }

        Item freeAt(Instant time) {
            return new Item(id, version, made, headline, status, ancestor, note, time, expires);
        }

        Item expiring(Instant time) {
            return new Item(id, version, made, headline, status, ancestor, note, until, time);
        }

        String copy() {
            return "ALDHAVEN (TW) — This is what happened: " + headline + ".";
        }
    }

    String write(Item item) {
        return switch (this) {
            case NITF -> nitf(item);
            case NEWSML_1 -> newsml(item);
            case AP_MEDIA_API -> ap(item);
        };
    }

    private static String nitf(Item item) {
        String management = item.until() == null ? item.status() : "embargoed";
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <nitf><head>
              <docdata management-status="%s"%s>
                <doc-id regsrc="TW" id-string="%s"/>
                <date.issue norm="%s"/>%s%s%s
                <du-key key="%s" generation="%d"/>
              </docdata></head>
              <body><body.head><hedline><hl1>%s</hl1></hedline></body.head>
              <body.content><p>%s</p></body.content></body>
            </nitf>\
            """.formatted(
                        management,
                        optional(" management-doc-idref=\"%s\"", item.ancestor()),
                        item.id(),
                        item.made(),
                        optional("<date.release norm=\"%s\"/>", item.until()),
                        optional("<date.expire norm=\"%s\"/>", item.expires()),
                        item.note().isEmpty() ? "" : "<ed-msg info=\"" + item.note() + "\"/>",
                        item.id(),
                        item.version(),
                        item.headline(),
                        item.copy());
    }

    private static String newsml(Item item) {
        String status = item.until() != null
                ? "Embargoed"
                : item.status().substring(0, 1).toUpperCase(Locale.ROOT)
                        + item.status().substring(1);
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <NewsML><NewsItem>
              <Identification><NewsIdentifier>
                <ProviderId>tidewater.example</ProviderId><DateId>20260301</DateId><NewsItemId>%s</NewsItemId>
                <RevisionId PreviousRevision="%d" Update="N">%d</RevisionId>
                <PublicIdentifier>%s:%dN</PublicIdentifier>
              </NewsIdentifier></Identification>
              <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>%s</FirstCreated>
                <ThisRevisionCreated>%s</ThisRevisionCreated><Status FormalName="%s"/>%s%s
              </NewsManagement>
              <NewsComponent><NewsLines><HeadLine>%s</HeadLine>%s</NewsLines>%s
                <ContentItem><MediaType FormalName="Text"/><DataContent>%s</DataContent></ContentItem>
              </NewsComponent>
            </NewsItem></NewsML>\
            """.formatted(
                        item.id(),
                        item.version() - 1,
                        item.version(),
                        item.id(),
                        item.version(),
                        item.made(),
                        item.made(),
                        status,
                        optional("""
                                <StatusWillChange><FutureStatus FormalName="Usable"/>\
                                <DateAndTime>%s</DateAndTime></StatusWillChange>\
                                """, item.until()),
                        optional(
                                "<DerivedFrom FormalName=\"Replaces\" NewsItem=\"urn:newsml:tidewater.example:20260301:%s:1N\"/>",
                                item.ancestor()),
                        item.headline(),
                        item.note().isEmpty() ? "" : """
                            <NewsLine><NewsLineType FormalName="AdvisoryLine"/>\
                            <NewsLineText>%s</NewsLineText></NewsLine>\
                            """.formatted(item.note()),
                        optional(
                                "<RightsMetadata><UsageRights><EndDate>%s</EndDate></UsageRights></RightsMetadata>",
                                item.expires()),
                        item.copy());
    }

    private static String ap(Item item) {
        JsonObject written = new JsonObject()
                .put("altids", new JsonObject().put("itemid", item.id()))
                .put("version", item.version())
                .put("type", "text")
                .put("pubstatus", item.status())
                .put("versioncreated", item.made().toString())
                .put("headline", item.headline())
                .put("ednote", item.note())
                .put("body_nitf", "<block><p>" + item.copy() + "</p></block>");
        if (item.ancestor() != null) {
            written.put("evolvedfrom", item.ancestor());
        }
        if (item.until() != null) {
            written.put("embargoed", item.until().toString());
        }
        if (item.expires() != null) {
            written.put("expires", item.expires().toString());
        }
        return new JsonObject()
                .put("api_version", "3.0")
                .put("data", new JsonObject().put("item", written))
                .encode();
    }

    private static String optional(String form, @Nullable Object value) {
        return value == null ? "" : form.formatted(value);
    }
}
