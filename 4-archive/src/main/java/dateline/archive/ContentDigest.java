package dateline.archive;

import dateline.story.Blanks;
import dateline.story.Embargo;
import dateline.story.Lead;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Rendition;
import dateline.story.Story;
import dateline.story.Subject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Computes the digest that identifies the content of a version: equal digests mean one version that was
/// sent twice.
///
/// Rule 2: SHA-256 over the named fields below, never over our own JSON. Only the words of a text count: a
/// change of white space, markup or free-standing punctuation (a dash after a dateline) does not make a new
/// version. Dateline, body and contributor line are digested as one text, so a reader that learns to separate
/// them does not make a new version either. Link targets are digested separately. If you change the rule, raise
/// [#RULE]: the archive then recomputes all digests when it opens.
final class ContentDigest {
    /// The number of this rule. The archive stores it with the digests.
    static final int RULE = 2;

    private static final Set<Integer> MARKS = Stream.of(
                    Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.FORMAT)
            .map(Byte::intValue)
            .collect(Collectors.toSet());

    private static final Pattern LINK = Pattern.compile("\\bhref=\"([^\"]*)\"");

    static final DigestFields<Rendition> RENDITION = DigestFields.of(Rendition.class)
            .with("href", Rendition::href)
            .leftOut("name", "width", "height", "mimeType")
            .all();

    static final DigestFields<Picture> PICTURE = DigestFields.of(Picture.class)
            .with("guid", Picture::guid)
            .with("alt", picture -> words(picture.alt()))
            .with("caption", picture -> words(picture.caption()))
            .with("credit", picture -> words(picture.credit()))
            .with("usageTerms", picture -> words(picture.usageTerms()))
            .with("expires", picture -> text(picture.expires()))
            .with(
                    "renditions",
                    picture -> DigestFields.list(picture.renditions().stream().map(RENDITION::write)))
            .all();

    static final DigestFields<Subject> SUBJECT = DigestFields.of(Subject.class)
            .with("code", Subject::code)
            .with("name", subject -> words(subject.name()))
            .all();

    static final DigestFields<Lead> LEAD = DigestFields.of(Lead.class)
            .with("slug", Lead::slug)
            .with("day", lead -> text(lead.day()))
            .with("number", lead -> lead.number() == 0 ? null : text(lead.number()))
            .with("take", lead -> lead.take() == 1 ? null : text(lead.take()))
            .with("kill", lead -> flag(lead.kill()))
            .all();

    static final DigestFields<Story> STORY = DigestFields.of(Story.class)
            .with("version", story -> story.identity().version())
            .with("versionCreated", story -> text(story.identity().versionCreated()))
            .with("updated", story -> text(story.origin().updated()))
            .with("status", story -> text(story.rights().status()))
            .with("embargo", story -> embargo(story.rights().embargo()))
            .with("expires", story -> text(story.rights().expires()))
            .with("managementAlone", story -> flag(story.identity().managementAlone()))
            .with("correction", story -> flag(story.identity().correction()))
            .with("evolvedFrom", story -> sorted(story.identity().evolvedFrom().stream()))
            .with(
                    "lead",
                    story -> story.identity().lead() == null
                            ? null
                            : LEAD.write(story.identity().lead()))
            .with("headline", story -> words(story.copy().headline()))
            .with("summary", story -> words(story.copy().summary()))
            .with("byline", story -> words(story.credits().byline()))
            .with(
                    "contributors",
                    story -> story.credits().contributorLine() == null
                            ? sorted(story.credits().contributors().stream())
                            : null)
            .with("text", List.of("dateline", "body", "contributorLine"), ContentDigest::runningText)
            .with(
                    "links",
                    List.of("body"),
                    story -> DigestFields.list(
                            LINK.matcher(story.copy().body().html()).results().map(link -> link.group(1))))
            .with(
                    "pictures",
                    story -> DigestFields.list(story.pictures().stream().map(PICTURE::write)))
            .with("creditLine", story -> words(story.credits().creditLine()))
            .with("editorNote", story -> words(story.rights().editorNote()))
            .with("usageTerms", story -> words(story.rights().usageTerms()))
            .with("slug", story -> words(story.about().slug()))
            .with("section", story -> words(story.about().section()))
            .with("category", story -> story.about().category())
            .with("urgency", story -> text(story.about().urgency()))
            .with("subjects", story -> sorted(story.about().subjects().stream().map(SUBJECT::write)))
            .with("places", story -> sorted(story.about().places().stream().map(SUBJECT::write)))
            .with("keywords", story -> sorted(story.about().keywords().stream()))
            .leftOut("guid", "link", "formerAddresses", "published", "language", "entities")
            .all();

    static final DigestFields<PictureItem> PICTURE_ITEM = DigestFields.of(PictureItem.class)
            .with("picture", item -> PICTURE.write(item.picture()))
            .with("otherIds", item -> sorted(item.otherIds().stream()))
            .with("version", PictureItem::version)
            .with("versionCreated", item -> text(item.versionCreated()))
            .with("status", item -> text(item.status()))
            .with("embargo", item -> embargo(item.embargo()))
            .all();

    private ContentDigest() {}

    static byte[] of(Story story) {
        return digest("story", out -> STORY.write(story, out));
    }

    static byte[] of(PictureItem item) {
        return digest("picture", out -> PICTURE_ITEM.write(item, out));
    }

    private static byte[] digest(String what, Consumer<Consumer<String>> fields) {
        TextDigest digest = new TextDigest();
        digest.add(what + ' ' + RULE + '\n');
        fields.accept(digest::add);
        return digest.sha256();
    }

    private static String runningText(Story story) {
        return Stream.of(
                        story.copy().dateline() == null
                                ? null
                                : story.copy().dateline().text(),
                        story.copy().body().text(),
                        story.credits().contributorLine())
                .filter(Objects::nonNull)
                .map(ContentDigest::words)
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// Returns the words of a text with one space between them. Free-standing punctuation is not a word. Works
    /// in one pass, because a text may have megabytes.
    private static @Nullable String words(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int end = endOfWord(text, i);
            if (hasMoreThanMarks(text, i, end)) {
                words.append(words.isEmpty() ? "" : " ").append(text, i, end);
            }
            i = end + 1; // every space is one char
        }
        return words.toString();
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && !Blanks.ANY.has(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean hasMoreThanMarks(String text, int start, int end) {
        for (int i = start; i < end; ) {
            int c = text.codePointAt(i);
            if (!isMark(c)) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    private static boolean isMark(int c) {
        return MARKS.contains(Character.getType(c));
    }

    private static String sorted(Stream<String> values) {
        return DigestFields.list(values.sorted());
    }

    private static @Nullable String embargo(@Nullable Embargo embargo) {
        return switch (embargo) {
            case null -> null;
            case Embargo.Until(var time) -> "until " + time;
            case Embargo.Unclear(var words) -> "unclear " + words(words);
        };
    }

    private static @Nullable String flag(boolean yes) {
        return yes ? "yes" : null;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
