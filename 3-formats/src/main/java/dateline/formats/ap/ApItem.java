package dateline.formats.ap;

import dateline.copy.JsonFields;
import dateline.story.ItemId;
import dateline.story.Status;
import dateline.story.WireTimes;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One content item: the fields that stories and pictures share.
record ApItem(JsonFields fields) {
    /// `https://api.ap.org/media/v/content/<itemid>?qt=…`, also followed by `.<version>/download`.
    private static final Pattern ID_IN_URI = Pattern.compile("/content/([0-9a-fA-F]{32})(?:[./?]|$)");

    /// Returns AP's item id, which "remains the same throughout all revisions" (Content Metadata
    /// Fields, "altids").
    @Nullable
    String guid() {
        String id = ItemId.orNull(
                fields.object("altids").map(ids -> ids.text("itemid")).orElse(null));
        String uri = fields.text("uri");
        if (id != null || uri == null) {
            return id;
        }
        Matcher found = ID_IN_URI.matcher(uri);
        return found.find() ? found.group(1) : null;
    }

    /// Returns why the item cannot be accepted; empty if it can.
    Optional<String> fault() {
        String rawStatus = fields.text("pubstatus");
        if (guid() == null) {
            return Optional.of("The item names no id in \"altids\". Ask AP for it with all its fields.");
        }
        return ApRelease.knows(rawStatus)
                ? Optional.empty()
                : Optional.of("The item's \"pubstatus\" is \"%s\", which says neither that it may be shown nor that it"
                                .formatted(rawStatus)
                        + " may not. Ask AP what it means.");
    }

    boolean isPicture() {
        return type().equals("picture") || type().equals("graphic");
    }

    /// Returns whether the item is text, or is killed: a kill of any type must reach the archive.
    boolean isStory() {
        return type().equals("text") || type().isEmpty() || release().status() == Status.CANCELED;
    }

    ApRelease release() {
        return ApRelease.of(fields);
    }

    @Nullable
    String version() {
        return fields.words("version");
    }

    @Nullable
    Instant versionCreated() {
        return WireTimes.first(
                Stream.of("versioncreated", "itemcreated", "firstcreated").map(fields::rawText));
    }

    @Nullable
    String usageTerms() {
        String terms = fields.texts("usageterms").map(String::strip).collect(Collectors.joining("\n"));
        return terms.isEmpty() ? fields.text("usageterms") : terms;
    }

    /// Returns the time of expiry as AP writes it.
    @Nullable
    String end() {
        return fields.firstText("expires", "expirationdate");
    }

    String type() {
        return Objects.requireNonNullElse(fields.text("type"), "").toLowerCase(Locale.ROOT);
    }
}
