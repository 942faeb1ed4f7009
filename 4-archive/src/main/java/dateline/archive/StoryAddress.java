package dateline.archive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes a story's address: `/news/2024/11/16/some-words-of-the-headline-<id>`, in ASCII as HTTP requires.
/// Other letters are percent-encoded UTF-8 (RFC 3987 §3.1); browsers show them as letters.
final class StoryAddress {
    private static final Pattern ADDRESS =
            Pattern.compile("/([a-z0-9-]+)/\\d{4}/\\d{2}/\\d{2}/(?:[A-Za-z0-9%.*_+-]*-)?([0-9a-z]+)");
    private static final Pattern SECTION = Pattern.compile("[a-z0-9-]+");

    private StoryAddress() {}

    static String address(String section, Instant published, ZoneId zone, @Nullable String headline, String id) {
        LocalDate day = LocalDate.ofInstant(published, zone);
        String words = headline == null ? "" : encoded(AddressSlug.of(headline));
        return String.format(
                Locale.ROOT,
                "/%s/%04d/%02d/%02d/%s%s",
                section,
                day.getYear(),
                day.getMonthValue(),
                day.getDayOfMonth(),
                words.isEmpty() ? "" : words + "-",
                id);
    }

    /// Returns whether an address can be that of a story in a section.
    static boolean isOf(String address, String section, String id) {
        Matcher matcher = ADDRESS.matcher(address);
        return matcher.matches()
                && matcher.group(1).equals(section)
                && matcher.group(2).equals(id);
    }

    /// Returns whether a text can be the key of a section.
    static boolean isSection(String key) {
        return SECTION.matcher(key).matches();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
