package dateline.formats.ninjs;

import dateline.copy.BodyHtml;
import dateline.copy.Captions;
import dateline.copy.Contributors;
import dateline.copy.Corrections;
import dateline.copy.Datelines;
import dateline.copy.JsonFields;
import dateline.copy.SubjectCodes;
import dateline.formats.NothingTaken;
import dateline.story.Body;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Rendition;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.StoryDraft;
import dateline.story.Subject;
import dateline.story.WireTimes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One item of ninjs with a valid shape, of either generation. Field names are found without regard to case.
final class NinjsItem {
    private static final Pattern HTML = Pattern.compile(
            "(?i)<(p|div|br|h[1-6]|ul|ol|li|table|span|html|body|section|a|b|i|em|strong|sup|sub|blockquote)\\b");

    private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{2,6}|#x[0-9a-fA-F]{2,5});");
    private static final Set<String> FEATURED =
            Set.of("featuremedia", "featuredmedia", "featureimage", "featuredimage");
    private static final Pattern SECOND = Pattern.compile("(?i)sub[-_]?(?:head|title).*|deck");
    private static final Pattern BY = Pattern.compile("(?i)^by\\s+");

    private final JsonFields item;

    NinjsItem(JsonNode item) {
        this.item = new JsonFields(item);
    }

    String format() {
        Optional<String> version = Stream.of("standard", "$standard")
                .flatMap(name -> item.object(name).stream())
                .flatMap(standard -> Stream.ofNullable(standard.text("version")))
                .findFirst();
        return version.map(v -> "ninjs " + v).orElse("ninjs");
    }

    /// Reads the story; empty if the item is a picture or of another type that is not text. An item without a
    /// type is text, because a kill may have only an id.
    Optional<Story> story() {
        boolean text = List.of("text", "composite", "component").contains(type());
        boolean untyped = type().isEmpty() && !isPicture();
        return text || untyped ? Optional.of(readStory()) : Optional.empty();
    }

    Optional<PictureItem> picture() {
        return isPicture() && type().matches("picture|graphic|") ? Optional.of(pictureItem()) : Optional.empty();
    }

    /// Says of which type an item is that is neither text nor picture.
    String otherType() {
        return NothingTaken.otherKind(String.valueOf(item.text("uri")), type());
    }

    private PictureItem pictureItem() {
        return new PictureItem(
                readPicture(),
                item.text("version"),
                WireTimes.read(item.text("versioncreated")),
                status(),
                WireTimes.heldByUnclearEnd(
                        WireTimes.embargo(item.rawText("embargoeduntil", "embargoed")), item.rawText("expires")));
    }

    private Story readStory() {
        StoryDraft story = new StoryDraft();
        story.guid = item.text("uri");
        story.version = item.text("version");
        story.versionCreated = WireTimes.read(item.text("versioncreated"));
        story.status = status();
        story.language = item.text("language");
        story.headline = headline();
        story.slug = item.text("slugline");
        story.byline = byline();
        story.urgency = urgency();
        story.embargo = WireTimes.embargo(item.rawText("embargoeduntil", "embargoed"));
        story.editorNote = item.text("ednote");
        story.correction = Corrections.says(story.editorNote);
        story.usageTerms = item.text("usageterms");
        story.expires(item.text("expires"));
        story.summary = Optional.ofNullable(role("summary")).orElseGet(this::secondHeadline);
        story.category = item.list("service")
                .flatMap(service -> Stream.ofNullable(service.text("code")))
                .findFirst()
                .orElse(null);
        item.texts("keywords").forEach(story.keywords::add);
        Stream.ofNullable(item.text("evolvedfrom")).forEach(story.evolvedFrom::add);
        Stream.concat(item.list("place"), item.list("places"))
                .flatMap(NinjsItem::subject)
                .forEach(story.places::add);
        story.creditLine = item.firstText("copyrightnotice", "copyrightholder");
        subjects().forEach(story.subjects::add);
        associations()
                .filter(NinjsItem::isPicture)
                .map(NinjsItem::pictureItem)
                .filter(picture -> picture.mayShowWith(story.embargo))
                .forEach(picture -> story.pictures.add(picture.picture()));
        readBody(story);
        return story.story();
    }

    private void readBody(StoryDraft story) {
        Contributors.Parted contributed = Contributors.take(body());
        story.contributors.addAll(contributed.names());
        story.contributorLine = contributed.line();
        Datelines.Parted filed = Datelines.take(contributed.body());
        story.dateline = filed.dateline();
        story.body = filed.body();
    }

    private Picture readPicture() {
        Captions.Parted caption = Captions.part(Objects.requireNonNullElse(description(false), ""));
        String credit = caption.credit() != null ? caption.credit() : credit();
        return new Picture(
                item.text("uri"),
                description(true),
                caption.caption().isEmpty() ? item.firstText("headline", "title") : caption.caption(),
                credit,
                caption.termsWith(item.text("usageterms")),
                WireTimes.earliest(item.text("expires")),
                renditions());
    }

    private @Nullable String credit() {
        String by = byline();
        String holder = item.text("copyrightholder");
        return by != null && holder != null && !by.contains(holder) ? by + '/' + holder : by != null ? by : holder;
    }

    private @Nullable String headline() {
        String main = item.list("headlines")
                .filter(headline -> headline.is("role", "main") || headline.text("role") == null)
                .flatMap(headline -> Stream.ofNullable(headline.text("value")))
                .findFirst()
                .orElseGet(() -> item.firstText("headline", "headline_main"));
        return main != null
                ? plain(main)
                : item.list("headlines")
                        .flatMap(headline -> Stream.ofNullable(headline.text("value")))
                        .findFirst()
                        .or(() -> item.extended("headline_").findFirst())
                        .map(NinjsItem::plain)
                        .orElse(item.text("title"));
    }

    /// Returns the headline below the headline; null if there is none.
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
        String by = item.firstText("by", "byline");
        return by == null ? null : BY.matcher(by).replaceFirst("");
    }

    private Body body() {
        Optional<JsonFields> main = item.list("bodies")
                .filter(body -> body.text("value") != null)
                .max((a, b) -> Integer.compare(rank(a), rank(b)));
        if (main.isPresent()) {
            String value = Objects.requireNonNull(main.get().text("value"));
            boolean html = Objects.requireNonNullElse(main.get().text("contenttype"), "")
                    .contains("html");
            return html || looksLikeHtml(value) ? BodyHtml.clean(value) : BodyHtml.ofText(value);
        }
        String html = item.firstText("body_xhtml", "body_html", "body_main");
        String text = html != null ? html : item.text("body_text");
        String any = text != null ? text : item.extended("body_").findFirst().orElse("");
        return looksLikeHtml(any) ? BodyHtml.clean(any) : BodyHtml.ofText(any);
    }

    /// Ranks a body: the main one before others, then HTML before text.
    private static int rank(JsonFields body) {
        boolean html = Objects.requireNonNullElse(body.text("contenttype"), "").contains("html");
        boolean main = body.is("role", "main") || body.text("role") == null;
        return (main ? 2 : 0) + (html ? 1 : 0);
    }

    private static boolean looksLikeHtml(String text) {
        return HTML.matcher(text).find();
    }

    /// @param alternative whether to return the alternative text and not the caption
    private @Nullable String description(boolean alternative) {
        Stream<String> second = item.list("descriptions")
                .filter(d -> isAlternative(d.text("role")) == alternative)
                .flatMap(d -> Stream.ofNullable(d.text("value")));
        Stream<String> first = item.extendedFields("description_")
                .filter(field -> isAlternative(field.getKey()) == alternative)
                .map(Map.Entry::getValue);
        return Stream.concat(second, first).findFirst().map(NinjsItem::plain).orElse(null);
    }

    private @Nullable String role(String role) {
        return item.list("descriptions")
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
        if (looksLikeHtml(text)) {
            return BodyHtml.clean(text).text().replace('\n', ' ');
        }
        return ENTITY.matcher(text).find()
                ? Parser.unescapeEntities(text, false).strip()
                : text.strip();
    }

    private Stream<Subject> subjects() {
        return Stream.concat(item.list("subject"), item.list("subjects")).flatMap(NinjsItem::subject);
    }

    private static Stream<Subject> subject(JsonFields subject) {
        String uri = subject.text("uri");
        String code =
                uri != null ? SubjectCodes.ofUri(uri) : SubjectCodes.of(subject.text("scheme"), subject.text("code"));
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
                rendition.text("href"),
                Rendition.pixels(rendition.words("width")),
                Rendition.pixels(rendition.words("height")),
                rendition.firstText("contenttype", "mimetype"));
    }

    private boolean isPicture() {
        String mime = item.text("mimetype");
        return type().equals("picture") || type().equals("graphic") || mime != null && mime.startsWith("image/");
    }

    private String type() {
        return Objects.requireNonNullElse(item.text("type"), "");
    }

    private @Nullable Status status() {
        String rawStatus = item.text("pubstatus");
        return rawStatus == null ? null : Status.valueOf(rawStatus.toUpperCase(Locale.ROOT));
    }

    private @Nullable Integer urgency() {
        Integer urgency = item.number("urgency");
        return urgency != null && urgency >= 1 && urgency <= 9 ? urgency : null;
    }
}
