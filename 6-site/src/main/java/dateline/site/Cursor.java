package dateline.site;

import dateline.archive.Article;
import dateline.archive.Card;
import java.time.DateTimeException;
import java.time.Instant;

/// The position at which a list continues: after the story with this time of publication and id. It stays valid
/// if that story is killed.
///
/// @param id empty for a time alone
record Cursor(Instant published, String id) {
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    static Cursor at(Article article) {
        return new Cursor(article.published(), article.id());
    }

    static Cursor at(Card card) {
        return new Cursor(card.published(), card.id());
    }

    /// @param text a time, or the result of [#text]
    /// @throws HttpFault.BadRequest if it is neither
    static Cursor of(String text) {
        int comma = text.indexOf(',');
        try {
            Instant time = Instant.parse(comma < 0 ? text : text.substring(0, comma));
            return new Cursor(within(time), comma < 0 ? "" : text.substring(comma + 1));
        } catch (DateTimeException e) {
            throw new HttpFault.BadRequest("\"before\" is neither a story's id nor a time like 2026-03-01T10:00:00Z.");
        }
    }

    /// Limits a time to the range that the archive can count. No story is before or after that range.
    private static Instant within(Instant time) {
        return time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    }

    /// Returns this cursor as text for an address.
    String text() {
        return published + "," + id;
    }
}
