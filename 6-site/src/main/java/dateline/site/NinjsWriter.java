package dateline.site;

import dateline.archive.Article;
import dateline.archive.ArticlePicture;
import dateline.archive.NearDuplicate;
import dateline.media.Accepted;
import dateline.media.RenditionFormat;
import dateline.story.Story;
import dateline.story.Subject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes an article as an item of ninjs 3.1 (IPTC ninjs 3.1 schema).
final class NinjsWriter {
    private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";
    private static final String MEDIA_TOPIC = "medtop:";

    private final SiteSettings settings;

    NinjsWriter(SiteSettings settings) {
        this.settings = settings;
    }

    Map<String, Object> item(SiteSnapshot snapshot, Article article) {
        Story story = article.story();
        Map<String, Object> item = new LinkedHashMap<>();
        begin(item, article.id());
        put(item, "version", story.identity().version());
        item.put("firstCreated", text(article.published()));
        item.put("versionCreated", text(article.updated() == null ? article.published() : article.updated()));
        item.put("pubStatus", "usable");
        put(item, "urgency", story.about().urgency());
        put(item, "copyrightNotice", story.credits().creditLine());
        put(item, "usageTerms", story.rights().usageTerms());
        put(item, "edNote", article.corrected() == null ? null : story.rights().editorNote());
        put(item, "language", story.copy().language());
        item.put("headlines", List.of(InOrder.of("role", "main", "value", article.headline())));
        put(item, "slugline", story.about().slug());
        put(item, "by", story.credits().byline());
        put(
                item,
                "located",
                story.copy().dateline() == null ? null : story.copy().dateline().place());
        item.put(
                "bodies",
                List.of(InOrder.of(
                        "role", "main",
                        "contentType", "text/html",
                        "value",
                                BodyWithDateline.html(
                                        story.copy().body().html(), story.copy().dateline()))));
        item.put(
                "subjects",
                story.about().subjects().stream().map(NinjsWriter::subject).toList());
        item.put("altIds", altIds(article));
        item.put("associations", pictures(snapshot, article));
        return item;
    }

    /// Returns an item without its body, so that a list has a bounded length.
    Map<String, Object> itemWithoutBody(SiteSnapshot snapshot, Article article) {
        Map<String, Object> item = item(snapshot, article);
        item.remove("bodies");
        return item;
    }

    /// Returns an item that only says that a story is gone.
    ///
    /// @param killed true if the story is gone for good; false if it is withheld and may come back
    Map<String, Object> gone(String id, Instant at, boolean killed) {
        Map<String, Object> item = new LinkedHashMap<>();
        begin(item, id);
        item.put("versionCreated", text(at));
        item.put("pubStatus", killed ? "canceled" : "withheld");
        return item;
    }

    static String uri(String id) {
        return "urn:dateline:story:" + id;
    }

    private static void begin(Map<String, Object> item, String id) {
        item.put("standard", InOrder.of("name", "ninjs", "version", "3.1", "schema", SCHEMA));
        item.put("uri", uri(id));
        item.put("type", "text");
    }

    /// Returns an item with the story's near-duplicates, each an association of type `text`.
    Map<String, Object> item(SiteSnapshot snapshot, Article article, List<NearDuplicate> nearDuplicates) {
        Map<String, Object> item = item(snapshot, article);
        List<Map<String, Object>> associations = new ArrayList<>(pictures(snapshot, article));
        for (NearDuplicate other : nearDuplicates) {
            Map<String, Object> association = new LinkedHashMap<>();
            association.put("name", "twin-" + other.id());
            association.put("uri", uri(other.id()));
            association.put("type", "text");
            association.put("headlines", List.of(InOrder.of("role", "main", "value", other.headline())));
            associations.add(association);
        }
        item.put("associations", associations);
        return item;
    }

    private static List<Map<String, Object>> altIds(Article article) {
        List<Map<String, Object>> ids = new ArrayList<>();
        ids.add(InOrder.of("role", "id", "value", article.id()));
        ids.add(InOrder.of("role", "address", "value", article.address()));
        ids.add(InOrder.of("role", "section", "value", article.section()));
        if (article.behind() != null) {
            ids.add(InOrder.of("role", "behind", "value", article.behind()));
        }
        if (article.story().identity().guid() != null) {
            ids.add(InOrder.of(
                    "role", "guid", "value", article.story().identity().guid()));
        }
        return ids;
    }

    private static Map<String, Object> subject(Subject subject) {
        Map<String, Object> written = new LinkedHashMap<>();
        put(written, "name", subject.name());
        String code = subject.code();
        if (code != null && code.startsWith(MEDIA_TOPIC)) {
            written.put("uri", "http://cv.iptc.org/newscodes/mediatopic/" + code.substring(MEDIA_TOPIC.length()));
        } else {
            put(written, "literal", code);
        }
        return written;
    }

    private List<Map<String, Object>> pictures(SiteSnapshot snapshot, Article article) {
        List<Map<String, Object>> pictures = new ArrayList<>();
        for (ArticlePicture illustration : article.pictures()) {
            String sha256 = illustration.sha256();
            if (sha256 != null && snapshot.findPicture(sha256).orElse(null) instanceof Accepted accepted) {
                pictures.add(picture(illustration, sha256, accepted, pictures.size() + 1));
            }
        }
        return pictures;
    }

    private Map<String, Object> picture(ArticlePicture illustration, String sha256, Accepted accepted, int number) {
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("name", "picture-" + number);
        picture.put("uri", "urn:dateline:picture:" + sha256);
        picture.put("type", "picture");
        String caption = illustration.picture().caption();
        String alt = illustration.picture().alt();
        List<Map<String, Object>> descriptions = new ArrayList<>();
        if (caption != null) {
            descriptions.add(InOrder.of("role", "caption", "value", caption));
        }
        if (alt != null) {
            descriptions.add(InOrder.of("role", "alttext", "value", alt));
        }
        picture.put("descriptions", descriptions);
        put(picture, "by", illustration.picture().credit());
        put(picture, "usageTerms", illustration.picture().usageTerms());
        picture.put("renditions", renditions(sha256, accepted));
        return picture;
    }

    private List<Map<String, Object>> renditions(String sha256, Accepted accepted) {
        List<Map<String, Object>> renditions = new ArrayList<>();
        for (int width : accepted.widths()) {
            for (RenditionFormat format : RenditionFormat.values()) {
                Map<String, Object> rendition = new LinkedHashMap<>();
                rendition.put("name", width + "-" + format.extension());
                rendition.put("href", whole(Route.PICTURES + sha256 + '/' + width + '.' + format.extension()));
                rendition.put("contentType", format.mimeType());
                rendition.put("width", width);
                rendition.put("height", Math.round((float) accepted.height() * width / accepted.width()));
                renditions.add(rendition);
            }
        }
        return renditions;
    }

    private String whole(String path) {
        return settings.address() == null ? path : settings.address() + path;
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value);
        }
    }
}
