package dateline.admin;

/// Finds a story's id in the text that an editor pastes: the id itself, an address, a path, or the last
/// part of one.
///
/// Example: `https://paper.example/news/2024/11/16/ferry-returns-7f3k2m9qa?from=feed` gives `7f3k2m9qa`.
final class StoryId {
    private static final int LENGTH = 9;

    private StoryId() {}

    /// @return the id; if there is none, the given text without surrounding space
    static String in(String given) {
        String path = before(before(given.strip(), '#'), '?');
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        if (path.endsWith("/history")) {
            path = path.substring(0, path.length() - "/history".length());
        }
        String slug = path.substring(path.lastIndexOf('/') + 1);
        String id = slug.substring(slug.lastIndexOf('-') + 1);
        return isId(id) ? id : given.strip();
    }

    private static String before(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    private static boolean isId(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(each -> each >= '0' && each <= '9' || each >= 'a' && each <= 'z');
    }
}
