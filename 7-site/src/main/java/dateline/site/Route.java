package dateline.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a path asks for.
sealed interface Route {
    record Front() implements Route {}

    record SectionList(String key) implements Route {}

    record Day(LocalDate day) implements Route {}

    /// @param path as it was asked for
    record Story(String id, String path) implements Route {}

    /// The versions of a story.
    record History(Story story) implements Route {}

    record PictureFile(String sha256, int width, String extension) implements Route {}

    /// @param section null for the feed of all
    record Feed(@Nullable String section) implements Route {}

    record Asset(String name) implements Route {}

    record ApiList() implements Route {}

    record ApiStory(String id) implements Route {}

    record ApiChanges() implements Route {}

    record Robots() implements Route {}

    record Unknown() implements Route {}

    String HISTORY = "/history";
    Pattern DAY = Pattern.compile("/(\\d{4})/(\\d{2})/(\\d{2})");
    Pattern STORY = Pattern.compile("/[a-z0-9-]+/\\d{4}/\\d{2}/\\d{2}/(?:[^/]*-)?([0-9a-z]{9})");
    Pattern PICTURE = Pattern.compile("/pictures/([0-9a-f]{64})/(\\d{1,5})\\.(webp|jpg)");
    Pattern API_STORY = Pattern.compile("/api/stories/([0-9a-z]{9})");
    Pattern SLASHES = Pattern.compile("/");
    Pattern SECTION_FEED = Pattern.compile("/([a-z0-9][a-z0-9-]*)/feed\\.xml");
    Pattern SECTION = Pattern.compile("/([a-z0-9][a-z0-9-]*)");

    static Route of(String path) {
        return switch (path) {
            case "/" -> new Front();
            case "/robots.txt" -> new Robots();
            case "/favicon.svg", "/favicon.ico" -> new Asset("favicon.svg");
            case "/feed.xml" -> new Feed(null);
            case "/api/stories" -> new ApiList();
            case "/api/changes" -> new ApiChanges();
            default -> byPattern(path);
        };
    }

    /// The path in small letters, without empty and dotted parts, and without a slash at its end.
    static String tidied(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : SLASHES.split(path.toLowerCase(Locale.ROOT))) {
            switch (part) {
                case "", "." -> {}
                case ".." -> parts.pollLast();
                default -> parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts);
    }

    private static Route byPattern(String path) {
        if (path.endsWith(HISTORY)
                && byPattern(path.substring(0, path.length() - HISTORY.length())) instanceof Story s) {
            return new History(s);
        }
        Matcher story = STORY.matcher(path);
        if (story.matches()) {
            return new Story(story.group(1), path);
        }
        Matcher picture = PICTURE.matcher(path);
        if (picture.matches()) {
            return new PictureFile(picture.group(1), Integer.parseInt(picture.group(2)), picture.group(3));
        }
        if (path.startsWith("/assets/")) {
            return new Asset(path.substring("/assets/".length()));
        }
        Matcher api = API_STORY.matcher(path);
        if (api.matches()) {
            return new ApiStory(api.group(1));
        }
        Matcher day = DAY.matcher(path);
        if (day.matches()) {
            return day(day);
        }
        Matcher feed = SECTION_FEED.matcher(path);
        if (feed.matches()) {
            return new Feed(feed.group(1));
        }
        Matcher section = SECTION.matcher(path);
        return section.matches() ? new SectionList(section.group(1)) : new Unknown();
    }

    private static Route day(Matcher day) {
        try {
            return new Day(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException e) {
            return new Unknown();
        }
    }
}
