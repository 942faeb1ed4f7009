package dateline.formats.digitalwires;

import dateline.copy.BodyHtml;
import dateline.copy.Byline;
import dateline.copy.Copy;
import dateline.copy.Corrections;
import dateline.copy.Datelines;
import dateline.copy.JsonFields;
import dateline.formats.feed.JsonLocks;
import dateline.story.Dateline;
import dateline.story.PictureItem;
import dateline.story.Status;
import dateline.story.StatusWord;
import dateline.story.Story;
import dateline.story.StoryDraft;
import dateline.story.WireTimes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One entry: a story with its pictures, or pictures alone.
final class DigitalwiresEntry {
    private static final List<String> TEXTS = List.of("article_html", "infobox_html");
    private static final Set<String> OTHER_KINDS = Set.of("audio", "video");
    /// Notes that say nothing about the copy: the desk's signature, its telephone, what pictures are planned.
    private static final Set<String> OTHER_NOTES = Set.of("closingline", "dpacontacts", "picture");

    private final JsonFields entry;
    private final StoryDraft draft = new StoryDraft();

    DigitalwiresEntry(JsonNode entry) {
        this.entry = new JsonFields(entry);
        JsonLocks.into(draft, this.entry);
        if (draft.status == null && StatusWord.of(this.entry.text("pubstatus")) == StatusWord.USABLE) {
            draft.status = Status.USABLE;
        }
    }

    /// Returns whether a value is an entry: an object with a `urn` and a field of its own.
    static boolean is(JsonNode value) {
        JsonFields fields = new JsonFields(value);
        return value.isObject()
                && fields.text("urn") != null
                && Stream.of("version_created", "article_html", "pubstatus", "headline")
                        .anyMatch(name -> fields.readable(name).findAny().isPresent());
    }

    @Nullable
    String urn() {
        return entry.text("urn");
    }

    /// Lists the pictures of an entry that has no text of its own; none if it is a story, or is to stop one.
    List<PictureItem> picturesAlone() {
        return hasText() || draft.isStopped()
                ? List.of()
                : associations()
                        .filter(Association::isPicture)
                        .map(picture -> picture.alone(entry, draft))
                        .toList();
    }

    /// Returns whether the entry is only a film or a sound.
    boolean isOfOtherKind() {
        return !hasText()
                && !draft.isStopped()
                && associations().findAny().isPresent()
                && associations().allMatch(each -> OTHER_KINDS.contains(each.type()));
    }

    private boolean hasText() {
        return TEXTS.stream().anyMatch(name -> entry.text(name) != null);
    }

    Story story() {
        draft.guid = urn();
        draft.version = entry.words("version");
        draft.versionCreated = created(entry);
        draft.language = entry.text("language");
        lines();
        notes();
        EntryTopics.into(draft, entry);
        associations()
                .filter(Association::isPicture)
                .map(Association::item)
                .filter(picture -> picture.mayShowWith(draft.embargo))
                .forEach(picture -> draft.pictures.add(picture.picture()));
        Copy.into(
                draft,
                BodyHtml.clean(
                        TEXTS.stream().flatMap(name -> entry.readable(name)).collect(Collectors.joining("\n"))));
        return draft.story();
    }

    static @Nullable Instant created(JsonFields fields) {
        return WireTimes.first(Stream.of("version_created", "updated", "first_created", "content_created")
                .map(fields::rawText));
    }

    private void lines() {
        draft.headline = entry.text("headline");
        draft.summary = entry.firstText("teaser", "subhead");
        draft.slug = entry.firstText("slugline", "slug");
        draft.byline = Byline.of(entry.text("byline"));
        draft.dateline = dateline();
        draft.creditLine = entry.firstText("creditline", "copyrightnotice");
        draft.usageTerms = entry.text("usageterms");
    }

    /// Returns the dateline, which the text does not repeat: `Berlin (dpa) - `.
    private @Nullable Dateline dateline() {
        return Optional.ofNullable(entry.text("dateline")).map(Datelines::of).orElse(null);
    }

    private void notes() {
        Stream<String> listed = entry.list("ednotes")
                .filter(note -> !OTHER_NOTES.contains(role(note)))
                .filter(note -> draft.embargo == null || !role(note).equals("embargo"))
                .flatMap(note -> Stream.ofNullable(note.text("ednote")));
        String notes = Stream.concat(entry.readable("ednote"), listed).collect(Collectors.joining("\n"));
        draft.editorNote = notes.isEmpty() ? null : notes;
        draft.correction = Objects.requireNonNullElse(entry.text("signal"), "").endsWith("correction")
                || Corrections.says(draft.editorNote);
    }

    /// Returns the role of a note without its vocabulary: `closingline`.
    private static String role(JsonFields note) {
        String role = Objects.requireNonNullElse(note.text("role"), "");
        return role.substring(role.lastIndexOf(':') + 1);
    }

    /// Lists the associated items in their order, the one for the head of the story first.
    private Stream<Association> associations() {
        return Stream.concat(
                        entry.list("associations"), entry.map("associations").map(Map.Entry::getValue))
                .sorted(Comparator.comparing((JsonFields each) -> !"true".equals(each.rawText("is_featureimage")))
                        .thenComparing(each -> Objects.requireNonNullElse(each.number("rank"), Integer.MAX_VALUE)))
                .map(Association::new);
    }
}
