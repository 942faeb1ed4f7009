package dateline.formats.wordpress;

import org.jsoup.Jsoup;

/// Returns HTML of WordPress as plain text, for titles, captions and names.
final class WordPressText {
    private WordPressText() {}

    static String of(String html) {
        return Jsoup.parseBodyFragment(html).text().strip();
    }
}
