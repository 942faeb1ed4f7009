package dateline.formats.feed;

import dateline.copy.BodyHtml;
import dateline.story.Picture;
import dateline.story.Rendition;
import dateline.story.Story;
import dateline.story.Subject;
import dateline.story.WireTimes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Finds the counterpart of a feedparser field in a story, and compares it with the value that
/// the test expects.
///
/// feedparser returns HTML and keeps more of it, so its text is cleaned by our rules before the comparison. It
/// keeps one text; we split it into summary, dateline and body.
final class Counterpart {
    private static final Set<String> TITLES = Set.of("title", "title_detail.value");
    private static final Set<String> TEXTS = Set.of(
            "summary",
            "description",
            "summary_detail.value",
            "content.value",
            "subtitle",
            "tagline",
            "tagline_detail.value",
            "subtitle_detail.value",
            "info",
            "info_detail.value");
    private static final Set<String> RIGHTS =
            Set.of("rights", "copyright", "rights_detail.value", "copyright_detail.value");
    private static final Set<String> FIRST =
            Set.of("published", "published_parsed", "issued", "issued_parsed", "date_parsed");
    private static final Set<String> LAST = Set.of("updated", "updated_parsed", "modified", "modified_parsed");

    private Counterpart() {}

    /// Returns whether the clause holds for the story; empty if a story has no such field.
    static Optional<Boolean> holds(Story story, Expectation.Clause clause) {
        String path = clause.path();
        String value = Objects.requireNonNull(clause.value());
        if (TITLES.contains(path)) {
            return Optional.of(line(story.copy().headline(), value));
        }
        if (TEXTS.contains(path)) {
            return Optional.of(text(story, value));
        }
        if (RIGHTS.contains(path)) {
            return Optional.of(line(story.credits().creditLine(), value));
        }
        if (FIRST.contains(path)) {
            return Optional.of(time(value).equals(story.origin().published()));
        }
        if (LAST.contains(path)) {
            return Optional.of(time(value)
                    .equals(
                            story.origin().updated() == null
                                    ? story.origin().published()
                                    : story.origin().updated()));
        }
        return other(story, path, clause.index(), value);
    }

    private static Optional<Boolean> other(Story story, String path, int index, String value) {
        return switch (path) {
            case "link", "links.href" -> Optional.of(value.equals(story.origin().link()));
            case "id", "guid" -> Optional.of(value.equals(story.identity().guid()));
            case "author", "author_detail.name" ->
                Optional.of(value.replaceFirst(" \\([^ ()]+@[^ ()]+\\)$", "")
                        .equals(story.credits().byline()));
            case "authors.name" ->
                Optional.of(value.equals(
                        at(List.of(String.valueOf(story.credits().byline()).split(", ")), index)));
            case "contributors.name" ->
                Optional.of(value.equals(at(story.credits().contributors(), index)));
            case "expired", "expired_parsed" ->
                Optional.of(time(value).equals(story.rights().expires()));
            case "tags.term" -> Optional.of(topics(story).contains(value));
            case "category" -> Optional.of(topics(story).contains(value));
            case "tags.label" -> Optional.of(topics(story).contains(value));
            case "tags.scheme" ->
                Optional.of(story.about().subjects().stream()
                        .anyMatch(subject -> String.valueOf(subject.code()).startsWith(value)));
            case "language",
                    "title_detail.language",
                    "content.language",
                    "summary_detail.language",
                    "tagline_detail.language",
                    "info_detail.language",
                    "copyright_detail.language",
                    "subtitle_detail.language" ->
                Optional.of(Objects.requireNonNullElse(story.copy().language(), "None")
                        .equals(value));
            case "media_thumbnail.url", "image.href" ->
                Optional.of(addresses(story).contains(value));
            case "license" -> Optional.of(value.equals(story.rights().usageTerms()));
            default -> Optional.empty();
        };
    }

    private static boolean line(@Nullable String ours, String theirs) {
        String line = Objects.requireNonNullElse(ours, "");
        return line.equals(FeedText.oneLine(theirs))
                || line.equals(FeedText.oneLine(Jsoup.parse(theirs).text()));
    }

    private static boolean text(Story story, String theirs) {
        String html = FeedText.oneLine(BodyHtml.clean(theirs).html());
        String plain = FeedText.oneLine(BodyHtml.clean(theirs).text());
        String summary = Objects.requireNonNullElse(story.copy().summary(), "");
        boolean body = FeedText.oneLine(story.copy().body().html()).equals(html);
        return body && (story.copy().summary() == null || !story.copy().body().isEmpty())
                || summary.equals(plain)
                || summary.equals(theirs)
                || !summary.isEmpty()
                        && summary.equals(
                                FeedText.oneLine(BodyHtml.ofText(theirs).text()))
                || FeedText.oneLine(story.copy().body().text())
                                .equals(FeedText.oneLine(BodyHtml.ofText(theirs).text()))
                        && !story.copy().body().isEmpty();
    }

    private static Instant time(String value) {
        if (!value.startsWith("(")) {
            return Objects.requireNonNullElse(WireTimes.readLoosely(value), Instant.MAX);
        }
        int[] parts = Stream.of(value.replaceAll("[()\\s]", "").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
                .toInstant(ZoneOffset.UTC);
    }

    private static List<String> topics(Story story) {
        List<String> topics = new ArrayList<>(story.about().keywords());
        for (Subject subject : story.about().subjects()) {
            topics.add(subject.name());
            String code = String.valueOf(subject.code());
            topics.add(code.substring(code.lastIndexOf('/') + 1));
        }
        return topics;
    }

    private static List<String> addresses(Story story) {
        return story.pictures().stream()
                .map(Picture::renditions)
                .flatMap(List::stream)
                .map(Rendition::href)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String at(List<String> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }
}
