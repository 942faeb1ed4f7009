package dateline.formats.ninjs;

import dateline.copy.BodyHtml;
import dateline.copy.Byline;
import dateline.copy.Captions;
import dateline.copy.Copy;
import dateline.copy.Corrections;
import dateline.copy.JsonFields;
import dateline.copy.JsonStops;
import dateline.copy.SubjectCodes;
import dateline.formats.feed.JsonLocks;
import dateline.story.Dateline;
import dateline.story.NamedEntity;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Rendition;
import dateline.story.Status;
import dateline.story.StatusWord;
import dateline.story.Story;
import dateline.story.StoryDraft;
import dateline.story.Subject;
import dateline.story.WireTimes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One item of ninjs, of any generation or of several mixed. Field names are found without regard to case, and
/// values are read whatever their type is, if that can be done without guessing.
final class NinjsItem {
    private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{2,6}|#x[0-9a-fA-F]{2,5});");
    private static final Set<String> FEATURED =
            Set.of("featuremedia", "featuredmedia", "featureimage", "featuredimage");
    private static final Pattern SECOND = Pattern.compile("(?i)sub[-_]?(?:head|title).*|deck");

    private static final Set<String> TEXT = Set.of("text", "composite", "component");
    private static final Set<String> PICTURE = Set.of("picture", "graphic", "photo", "image");
    /// Types that have no copy.
    private static final Set<String> NOT_COPY = Set.of("audio", "video", "event", "planning", "animation");

    private final JsonFields item;
    private final StoryDraft draft = new StoryDraft();
    private @Nullable NinjsBody body;

    NinjsItem(JsonNode item) {
        this.item = new JsonFields(item);
        JsonLocks.into(draft, this.item);
        if (draft.status == null && StatusWord.of(JsonStops.status(this.item)) == StatusWord.USABLE) {
            draft.status = Status.USABLE;
        }
    }

    /// Reads the copy once, when it is first needed.
    private NinjsBody body() {
        NinjsBody read = body == null ? NinjsBody.of(item) : body;
        body = read;
        return read;
    }

    String format() {
        Optional<String> version = Stream.of("standard", "$standard")
                .flatMap(name -> item.object(name).stream())
                .flatMap(standard -> standard.readable("version"))
                .findFirst();
        return version.map(v -> "ninjs " + v).orElse("ninjs");
    }

    /// Reads the story; empty if the item is a picture or of another type that is not text. An item without a
    /// type is text, because a kill may have only an id; so is an item of an unknown type that has copy.
    Optional<Story> story() {
        boolean text = TEXT.contains(type());
        boolean untyped = type().isEmpty() && !isPicture();
        return text || untyped || isUnknownWithCopy() ? Optional.of(readStory()) : Optional.empty();
    }

    private boolean isUnknownWithCopy() {
        return !isPicture() && !NOT_COPY.contains(type()) && !body().copy().isEmpty();
    }

    Optional<PictureItem> picture() {
        return isPicture() && (type().isEmpty() || PICTURE.contains(type()))
                ? Optional.of(pictureItem())
                : Optional.empty();
    }

    private PictureItem pictureItem() {
        return new PictureItem(
                readPicture(),
                first("version"),
                created(),
                draft.status,
                WireTimes.heldByUnclearEnd(draft.embargo, item.rawText("expires")));
    }

    private Story readStory() {
        StoryDraft story = draft;
        story.guid = id();
        story.version = first("version");
        story.versionCreated = created();
        story.language = first("language");
        story.headline = headline();
        story.slug = first("slugline");
        story.byline = byline();
        story.dateline = dateline();
        story.urgency = urgency();
        story.editorNote = lines("ednote");
        story.correction = Corrections.says(story.editorNote);
        story.usageTerms = lines("usageterms");
        story.summary = Optional.ofNullable(role("summary")).orElseGet(this::secondHeadline);
        story.category = item.objects("service")
                .flatMap(service -> Stream.ofNullable(service.text("code")))
                .findFirst()
                .orElse(null);
        item.readable("keywords").forEach(story.keywords::add);
        item.readable("evolvedfrom").forEach(story.evolvedFrom::add);
        Stream.of("place", "places").flatMap(this::topics).forEach(story.places::add);
        story.creditLine = firstOf("copyrightnotice", "copyrightholder");
        Stream.of("subject", "subjects").flatMap(this::topics).forEach(story.subjects::add);
        entities(NamedEntity.Kind.PERSON, "person", "people").forEach(story.entities::add);
        entities(NamedEntity.Kind.ORGANISATION, "organisation", "organisations").forEach(story.entities::add);
        associations()
                .filter(association -> association.isPicture() || association.isNamedAlone())
                .map(NinjsItem::pictureItem)
                .filter(picture -> picture.mayShowWith(story.embargo))
                .forEach(picture -> story.pictures.add(picture.picture()));
        Copy.into(story, body().copy());
        if (story.body.isEmpty() && story.summary == null) {
            story.summary = description(false);
        }
        return story.story();
    }

    /// Returns the id: `uri`, else what suppliers send in its place.
    @Nullable
    String id() {
        return JsonStops.ninjsIds(item).stream().findFirst().orElse(first("uri"));
    }

    /// Returns whether the item stops itself.
    boolean isStopped() {
        return draft.status == Status.CANCELED || draft.status == Status.WITHHELD;
    }

    /// Returns the time of this version; if it is missing, that of the content.
    private @Nullable Instant created() {
        return WireTimes.first(Stream.of("versioncreated", "contentcreated", "firstpublished", "firstcreated")
                .map(name -> item.readable(name).findFirst().orElse(null)));
    }

    private @Nullable String first(String name) {
        return item.readable(name).findFirst().orElse(null);
    }

    private @Nullable String firstOf(String... names) {
        return Stream.of(names).flatMap(item::readable).findFirst().orElse(null);
    }

    private @Nullable String lines(String name) {
        String lines = item.readable(name).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }

    private Picture readPicture() {
        Captions.Parted caption = Captions.part(Objects.requireNonNullElse(description(false), ""));
        String credit = caption.credit() != null ? caption.credit() : credit();
        return new Picture(
                id(),
                description(true),
                caption.caption().isEmpty() ? firstOf("headline", "title") : caption.caption(),
                credit,
                caption.termsWith(lines("usageterms")),
                draft.expires,
                renditions());
    }

    private @Nullable String credit() {
        String printed = printedByline();
        String by = printed == null ? null : Byline.afterBy(printed);
        String holder = first("copyrightholder");
        return by != null && holder != null && !by.contains(holder) ? by + '/' + holder : by != null ? by : holder;
    }

    /// Returns the dateline that is marked up. If it does not have a place, the item's own place fills it.
    private @Nullable Dateline dateline() {
        Dateline marked = body().dateline();
        return marked == null || marked.place() != null
                ? marked
                : new Dateline(first("located"), marked.source(), marked.date(), marked.text());
    }

    @Nullable
    String headline() {
        return Stream.of(
                        item.objects("headlines")
                                .filter(each -> each.is("role", "main") || each.text("role") == null)
                                .flatMap(each -> each.readable("value")),
                        item.readable("headline"),
                        item.readable("headline_main"),
                        item.readable("headlines"),
                        item.extended("headline_"),
                        item.readable("title"))
                .flatMap(Function.identity())
                .findFirst()
                .map(NinjsItem::plain)
                .orElse(null);
    }

    /// Returns the second headline, which stands below the first; null if the item does not have one.
    private @Nullable String secondHeadline() {
        return item.list("headlines")
                .filter(headline -> SECOND.matcher(Objects.requireNonNullElse(headline.text("role"), ""))
                        .matches())
                .flatMap(headline -> Stream.ofNullable(headline.text("value")))
                .findFirst()
                .map(NinjsItem::plain)
                .orElse(null);
    }

    private @Nullable String byline() {
        return Byline.of(printedByline());
    }

    private @Nullable String printedByline() {
        return Stream.of("by", "byline")
                .map(name -> item.readable(name).collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /// @param alternative whether to return the alternative text and not the caption
    private @Nullable String description(boolean alternative) {
        Stream<String> second = item.objects("descriptions")
                .filter(d -> isAlternative(d.text("role")) == alternative)
                .flatMap(d -> Stream.ofNullable(d.text("value")));
        Stream<String> first = item.extendedFields("description_")
                .filter(field -> isAlternative(field.getKey()) == alternative)
                .map(Map.Entry::getValue);
        return Stream.concat(second, first).findFirst().map(NinjsItem::plain).orElse(null);
    }

    private @Nullable String role(String role) {
        return item.objects("descriptions")
                .filter(description -> description.is("role", role))
                .flatMap(description -> Stream.ofNullable(description.text("value")))
                .findFirst()
                .map(NinjsItem::plain)
                .orElse(null);
    }

    private static boolean isAlternative(@Nullable String role) {
        return role != null && role.toLowerCase(Locale.ROOT).contains("alt");
    }

    /// Returns a text without markup that was put there by mistake, and with its entities as characters.
    private static String plain(String text) {
        if (NinjsBody.looksLikeHtml(text)) {
            return BodyHtml.clean(text).text().replace('\n', ' ');
        }
        return ENTITY.matcher(text).find()
                ? Parser.unescapeEntities(text, false).strip()
                : text.strip();
    }

    private Stream<NamedEntity> entities(NamedEntity.Kind kind, String... fields) {
        return Stream.of(fields).flatMap(this::topics).map(topic -> NamedEntity.of(kind, topic));
    }

    /// Lists the subjects or places of a field; a supplier may list only their names.
    private Stream<Subject> topics(String name) {
        return Stream.concat(
                item.objects(name).flatMap(NinjsItem::subject),
                item.texts(name).map(topic -> new Subject(null, topic)));
    }

    private static Stream<Subject> subject(JsonFields subject) {
        String uri = subject.text("uri");
        String scheme = subject.readable("scheme").findFirst().orElse(null);
        String raw = subject.readable("code").findFirst().orElse(null);
        String code = uri != null ? SubjectCodes.ofUri(uri) : SubjectCodes.of(scheme, raw);
        String name = subject.text("name");
        return code == null && name == null ? Stream.empty() : Stream.of(new Subject(code, name));
    }

    /// Lists the associated items. Superdesk and others name the picture above the story.
    private Stream<NinjsItem> associations() {
        Stream<JsonFields> named = item.map("associations")
                .sorted(Comparator.comparing(
                        association -> !FEATURED.contains(association.getKey().toLowerCase(Locale.ROOT))))
                .map(Map.Entry::getValue);
        return Stream.concat(item.list("associations"), named).map(fields -> new NinjsItem(fields.node()));
    }

    private List<Rendition> renditions() {
        Stream<Rendition> listed = item.list("renditions").map(r -> rendition(r.text("name"), r));
        Stream<Rendition> named = item.map("renditions").map(r -> rendition(r.getKey(), r.getValue()));
        return Stream.concat(listed, named).toList();
    }

    private static Rendition rendition(@Nullable String name, JsonFields rendition) {
        return new Rendition(
                name,
                rendition.firstText("href", "url"),
                pixels(rendition, "width"),
                pixels(rendition, "height"),
                rendition.firstText("contenttype", "mimetype"));
    }

    private static @Nullable Integer pixels(JsonFields rendition, String side) {
        return Rendition.pixels(rendition.readable(side).findFirst().orElse(null));
    }

    private boolean isPicture() {
        String mime = item.text("mimetype");
        return PICTURE.contains(type()) || mime != null && mime.startsWith("image/");
    }

    /// Returns whether this association gives the id of an item and nothing of it. The archive finds whether the
    /// item is a picture.
    private boolean isNamedAlone() {
        boolean untold = type().isEmpty() && item.text("mimetype") == null && headline() == null;
        return untold && id() != null && body().copy().isEmpty() && renditions().isEmpty();
    }

    /// Returns the type in small letters, without the address or alias of its vocabulary; empty if there is none.
    String type() {
        String type = Objects.requireNonNullElse(first("type"), "").toLowerCase(Locale.ROOT);
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1)
                .strip();
    }

    private @Nullable Integer urgency() {
        String urgency = first("urgency");
        return urgency != null && urgency.matches("\\s*[1-9]\\s*") ? Integer.valueOf(urgency.strip()) : null;
    }
}
