package dateline.formats.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the times of messages (RFC 5322 §3.3, and the zones of §4.3): `Tue, 3 Mar 2026 10:00:00 +0100 (CET)`.
/// Ignores the weekday, because many programs write a wrong one.
final class MailTimes {
    private static final Pattern FORM = Pattern.compile(
            "(?i)^(?:[a-z]{2,9}\\.?,?\\s+)?(\\d{1,2})\\s+([a-z]{3})[a-z]*\\s+(\\d{4})\\s+(\\d{1,2}:\\d{2})(:\\d{2})?\\s*([+-]\\d{4}|[a-z]{1,3})$");
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("UT", "+0000"),
            Map.entry("GMT", "+0000"),
            Map.entry("UTC", "+0000"),
            Map.entry("Z", "+0000"),
            Map.entry("EST", "-0500"),
            Map.entry("EDT", "-0400"),
            Map.entry("CST", "-0600"),
            Map.entry("CDT", "-0500"),
            Map.entry("MST", "-0700"),
            Map.entry("MDT", "-0600"),
            Map.entry("PST", "-0800"),
            Map.entry("PDT", "-0700"));
    private static final DateTimeFormatter PLAIN =
            DateTimeFormatter.ofPattern("d MMM uuuu H:mm:ss xxxx", java.util.Locale.ENGLISH);

    private MailTimes() {}

    /// Reads a time; null if it is absent or cannot be read.
    static @Nullable Instant read(@Nullable String text) {
        String bare = text == null ? "" : text.replaceAll("\\([^()]*\\)", " ").strip();
        Matcher matcher = FORM.matcher(bare);
        if (!matcher.matches()) {
            return null;
        }
        String zone = matcher.group(6).toUpperCase(java.util.Locale.ROOT);
        String month = matcher.group(2).substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + matcher.group(2).substring(1).toLowerCase(java.util.Locale.ROOT);
        String seconds = matcher.group(5) == null ? ":00" : matcher.group(5);
        try {
            return OffsetDateTime.parse(
                            "%s %s %s %s%s %s"
                                    .formatted(
                                            Integer.valueOf(matcher.group(1)),
                                            month,
                                            matcher.group(3),
                                            matcher.group(4).replaceFirst("^0(?=\\d:)", ""),
                                            seconds,
                                            ZONES.getOrDefault(zone, zone)),
                            PLAIN)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
