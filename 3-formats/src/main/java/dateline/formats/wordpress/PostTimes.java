package dateline.formats.wordpress;

import dateline.story.ReadingScope;
import dateline.story.WireTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the times of a post: first those in UTC, then RSS' own, then those in the site's zone. `0000-00-00`
/// and years before 1990 count as absent.
final class PostTimes {
    private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int FIRST_YEAR = 1990;
    private static final Instant FIRST_TIME = Instant.parse("1990-01-01T00:00:00Z");

    private final WxrItem item;
    private final ZoneId zone;

    PostTimes(WxrItem item, ZoneId zone) {
        this.item = item;
        this.zone = ReadingScope.zoneOr(zone);
    }

    /// Returns when the post was or will be published; null for a draft without a date.
    @Nullable
    Instant published() {
        Instant exact = sql(item.wp("post_date_gmt"), ZoneOffset.UTC);
        Instant rss = exact != null ? exact : rss(item.rss("pubDate"));
        return rss != null ? rss : sql(item.wp("post_date"), zone);
    }

    /// Returns when the post was last modified; null before WXR 1.2, which has no such field.
    @Nullable
    Instant modified() {
        Instant exact = sql(item.wp("post_modified_gmt"), ZoneOffset.UTC);
        return exact != null ? exact : sql(item.wp("post_modified"), zone);
    }

    private static @Nullable Instant sql(@Nullable String value, ZoneId zone) {
        try {
            LocalDateTime time = value == null ? null : LocalDateTime.parse(value, SQL);
            return time == null || time.getYear() < FIRST_YEAR
                    ? null
                    : time.atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant rss(@Nullable String value) {
        Instant time = WireTimes.read(value);
        return time == null || time.isBefore(FIRST_TIME) ? null : time;
    }
}
