package dateline.formats.feed;

import dateline.copy.Captions;
import dateline.copy.Copy;
import dateline.copy.JsonFields;
import dateline.copy.NoPicture;
import dateline.story.Picture;
import dateline.story.Rendition;
import dateline.story.Story;
import dateline.story.StoryDraft;
import dateline.story.WireTimes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads an item of a JSON Feed into a story, independently of the other items.
final class JsonFeedItem {
    private final JsonFields item;
    private final JsonFields feed;
    private final FeedScope scope;
    private final StoryDraft draft = new StoryDraft();
    private @Nullable FeedCopy inText;

    private JsonFeedItem(JsonFields item, JsonFields feed, FeedScope scope) {
        this.item = item;
        this.feed = feed;
        this.scope = scope;
    }

    /// Returns the story; empty if the item is not an object, or nothing identifies it.
    static Optional<Story> story(JsonFields item, JsonFields feed, FeedScope scope) {
        if (!item.node().isObject()) {
            return Optional.empty();
        }
        JsonFeedItem reader = new JsonFeedItem(item, feed, scope);
        reader.lines();
        reader.copy();
        reader.pictures();
        JsonLocks.into(reader.draft, item);
        return FeedItemIdentity.into(reader.draft, item.words("id"))
                ? Optional.of(reader.draft.story())
                : Optional.empty();
    }

    private void lines() {
        draft.headline = line(item.text("title"));
        draft.link = Stream.of("url", "external_url")
                .flatMap(name -> Stream.ofNullable(scope.address(item.text(name))))
                .findFirst()
                .orElse(null);
        draft.byline = Stream.of(authors(item), authors(feed))
                .flatMap(names -> Stream.ofNullable(Bylines.of(names)))
                .findFirst()
                .orElse(null);
        draft.published = WireTimes.readLoosely(item.text("date_published"));
        draft.updated = WireTimes.readLoosely(item.text("date_modified"));
        draft.versionCreated = draft.updated;
        String language = item.text("language");
        draft.language = language == null ? scope.language() : FeedScope.language(language);
        item.texts("tags").map(String::strip).forEach(draft.keywords::add);
    }

    /// Returns the names of the authors: version 1 has one author, 1.1 a list.
    private static Stream<String> authors(JsonFields of) {
        return Stream.concat(of.list("authors"), of.object("author").stream())
                .flatMap(author -> Stream.ofNullable(author.text("name")));
    }

    private void copy() {
        String html = item.text("content_html");
        String plain = item.text("content_text");
        String text = html == null ? plain : html;
        draft.summary = line(item.text("summary"));
        if (text != null) {
            FeedCopy copy = FeedCopy.of(new FeedText(text, html != null, scope));
            draft.summary = Summaries.unlessHead(draft.summary, copy.body());
            Copy.into(draft, copy.body());
            inText = copy;
        }
    }

    /// Adds the pictures: the item's own before those in its text, the banner only if there is no other.
    private void pictures() {
        Stream<Picture> attached = item.list("attachments")
                .filter(file -> FeedPictures.isPicture(null, file.text("mime_type"), file.text("url")))
                .flatMap(file -> picture(file.text("url"), file.text("title"), file.text("mime_type")));
        List<Picture> own =
                Stream.concat(picture(item.text("image"), null, null), attached).toList();
        List<Picture> all = inText == null ? own : inText.picturesWith(own);
        draft.pictures.addAll(
                all.isEmpty() ? picture(item.text("banner_image"), null, null).toList() : all);
    }

    private Stream<Picture> picture(@Nullable String reference, @Nullable String printed, @Nullable String type) {
        String address = scope.address(reference);
        Rendition file = new Rendition(null, address, null, null, type);
        if (address == null || NoPicture.is(file)) {
            return Stream.empty();
        }
        Captions.Parted caption = Captions.part(Objects.requireNonNullElse(line(printed), ""));
        return Stream.of(new Picture(
                null,
                null,
                caption.caption().isEmpty() ? null : caption.caption(),
                caption.credit(),
                caption.terms(),
                List.of(file)));
    }

    private @Nullable String line(@Nullable String text) {
        return text == null ? null : new FeedText(text, false, scope).line();
    }
}
