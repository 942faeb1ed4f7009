package dateline.formats.feed;

import dateline.copy.JsonFields;
import dateline.copy.JsonInput;
import dateline.copy.WireFile;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Story;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a JSON Feed. An invalid item does not affect the others. Source: jsonfeed.org, versions 1 and 1.1.
final class JsonFeed {
    static final String FORMAT = "JSON Feed";

    private static final Pattern VERSION =
            Pattern.compile("https?://(?:www\\.)?jsonfeed\\.org/version/([0-9.]{1,6})/?");

    private JsonFeed() {}

    /// Recognises a feed by its top level: a text that only mentions JSON Feed is not one. A feed without a
    /// version has `feed_url` or `home_page_url`, and no `uri`, which ninjs has.
    static boolean recognises(WireFile file) {
        String text = file.text().stripLeading();
        if (!text.startsWith("{") || !text.contains("\"items\"")) {
            return false;
        }
        if (text.contains("jsonfeed.org/version/") && isVersion(JsonInput.topText(text, "version"))) {
            return true;
        }
        Set<String> top = text.contains("\"feed_url\"") || text.contains("\"home_page_url\"")
                ? JsonInput.topNames(text)
                : Set.of();
        return top.contains("items")
                && (top.contains("feed_url") || top.contains("home_page_url"))
                && !top.contains("uri");
    }

    private static boolean isVersion(@Nullable String version) {
        return version != null && VERSION.matcher(version).matches();
    }

    static Reading read(JsonNode root, @Nullable URI from) {
        JsonFields feed = new JsonFields(root);
        FeedScope scope = new FeedScope("", from, null)
                .orBase(FeedAddresses.web(null, feed.firstText("feed_url", "home_page_url")))
                .orLanguage(feed.text("language"));
        List<Story> stories = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        JsonNode items = root.path("items");
        if (!items.isArray()) {
            refused.add(new Refusal("/items", "The feed's \"items\" must be a list. Ask the supplier what was sent."));
        }
        for (int i = 0; i < (items.isArray() ? items.size() : 0); i++) {
            String where = "/items/" + i;
            JsonNode item = items.get(i);
            JsonFeedItem.story(new JsonFields(item), feed, scope)
                    .ifPresentOrElse(stories::add, () -> refused.add(new Refusal(where, fault(item))));
        }
        Reading reading = new Reading(format(feed), stories, List.of(), refused);
        return items.isEmpty() && refused.isEmpty() ? reading.withNote(FeedReader.NO_ITEMS) : reading;
    }

    private static String fault(JsonNode item) {
        return item.isObject()
                ? "The item has neither id, url, title nor text: there is nothing to know it by."
                        + " Ask the supplier what was sent."
                : "This is not an item: an item is an object with an \"id\".";
    }

    private static String format(JsonFields feed) {
        Matcher version = VERSION.matcher(Objects.requireNonNullElse(feed.text("version"), ""));
        return version.matches() ? FORMAT + " " + version.group(1) : FORMAT;
    }
}
