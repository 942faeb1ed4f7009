package dateline.formats.wordpress;

import org.jsoup.Jsoup;

/// Reads the words of what WordPress keeps as HTML where plain text is wanted: titles, captions, names.
final class WordPressText {
    private WordPressText() {}

    static String of(String html) {
        return Jsoup.parseBodyFragment(html).text().strip();
    }
}
