package dateline.formats.wordpress;

import dateline.copy.Byline;
import dateline.copy.Copy;
import dateline.story.Body;
import dateline.story.Story;
import dateline.story.StoryDraft;
import dateline.story.Subject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads one item of an export as a story.
final class Post {
    private static final Pattern ARTICLES = Pattern.compile("post|articles?|news|news[_-]?(?:item|article|post|story)s?"
            + "|stor(?:y|ies)|reports?|columns?|opinions?|press[_-]?releases?");
    private static final Pattern MACHINERY =
            Pattern.compile("^(?:attachment|revision|nav_menu_item|custom_css|oembed_cache"
                    + "|customize_changeset|user_request|wp_.*|acf-.*|.*[_-]blocks?|amp_.*|jp_.*|feedback)");
    private static final String UNCATEGORISED = "uncategorized";

    private final WxrItem item;
    private final Blog blog;
    private final PostTimes times;
    private final PostStatus status;

    /// The kind of an item: copy, other content that people wrote, or something that only WordPress
    /// itself uses.
    enum Kind {
        ARTICLE,
        OTHER,
        MACHINERY
    }

    Post(WxrItem item, Blog blog, ZoneId zone) {
        this.item = item;
        this.blog = blog;
        this.times = new PostTimes(item, zone);
        this.status = item.status();
    }

    Kind kind() {
        if (MACHINERY.matcher(type()).matches() || status.is("auto-draft")) {
            return Kind.MACHINERY;
        }
        boolean article = ARTICLES.matcher(type()).matches() && !status.is("trash");
        return article ? Kind.ARTICLE : Kind.OTHER;
    }

    String kindInWords() {
        return ARTICLES.matcher(type()).matches()
                ? "in WordPress' bin"
                : "of the type \"" + type() + "\", which is not an article";
    }

    Story story() {
        StoryDraft draft = new StoryDraft();
        PostAddresses addresses = new PostAddresses(item);
        draft.guid = addresses.guid();
        draft.link = item.rss("link");
        draft.formerAddresses.addAll(addresses.former());
        draft.headline = Optional.ofNullable(item.rss("title"))
                .map(WordPressText::of)
                .filter(t -> !t.isEmpty())
                .orElse(null);
        draft.language = blog.language();
        draft.byline = byline();
        draft.summary = Optional.ofNullable(item.excerpt())
                .map(WordPressText::of)
                .filter(t -> !t.isEmpty())
                .orElse(null);
        release(draft);
        terms(draft);
        PostCopy copy = PostCopy.of(item.content(), blog, item.wp("post_id"), item.firstMeta("_thumbnail_id"));
        draft.pictures.addAll(copy.pictures());
        Body body = copy.body();
        Copy.into(draft, body);
        return draft.story();
    }

    private void release(StoryDraft draft) {
        draft.published = times.published();
        Instant modified = times.modified();
        draft.versionCreated = modified != null ? modified : draft.published;
        boolean later = modified != null
                && draft.published != null
                && modified.truncatedTo(ChronoUnit.MINUTES).isAfter(draft.published);
        draft.updated = later && status.is(PostStatus.PUBLISHED) ? modified : null;
        draft.status = status.status();
        draft.embargo = status.embargo(draft.published);
    }

    private void terms(StoryDraft draft) {
        List<String> categories = named("category").stream()
                .filter(term -> !UNCATEGORISED.equals(term.nicename()))
                .map(WxrItem.Term::name)
                .toList();
        draft.section = Optional.ofNullable(item.firstMeta("_yoast_wpseo_primary_category"))
                .or(() -> Optional.ofNullable(item.firstMeta("rank_math_primary_category")))
                .flatMap(blog::category)
                .filter(categories::contains)
                .orElse(categories.isEmpty() ? null : categories.getFirst());
        categories.forEach(name -> draft.subjects.add(new Subject(null, name)));
        List.of("post_tag", "tag").forEach(domain -> named(domain).forEach(term -> draft.keywords.add(term.name())));
    }

    /// Returns the authors that a plugin for several authors names; otherwise WordPress' single author.
    private @Nullable String byline() {
        String several = named("author").stream()
                .map(WxrItem.Term::name)
                .map(blog::author)
                .map(Byline::of)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        if (!several.isEmpty()) {
            return several;
        }
        String login = item.creator();
        return login == null ? null : Byline.of(WordPressText.of(blog.author(login)));
    }

    private List<WxrItem.Term> named(String domain) {
        return item.terms().stream()
                .filter(term -> term.domain().equals(domain))
                .toList();
    }

    private String type() {
        return Objects.requireNonNullElse(item.wp("post_type"), "post");
    }
}
