package dateline.formats.teletype;

import dateline.story.ReadingScope;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The time at which copy was filed, from its last line: `AP-NY-03-04-27 1234EST`, `212322 GMT Nov 27` (IPTC
/// 7901 §6.2), `AFP 212322 NOV 27`.
///
/// @param day in the supplier's own zone
/// @param time null if the line names an unknown zone; without a zone it is in the supplier's, else the site's
record FilingTime(LocalDate day, @Nullable Instant time) {
    private static final String ZONE = "(?<zone>\\p{Lu}{1,5}T?)";
    private static final Pattern ANPA = Pattern.compile(
            "(?m)^[\\h\\x03]*(?:(?:[A-Z]{2,8}-){1,3}|(?=[\\d-]{8}\\h+\\d{4}\\s?\\p{Lu}{3,5}\\h*$))(?<month>\\d\\d)-(?<day>\\d\\d)-(?<year>\\d\\d)\\h+"
                    + "(?<hour>\\d\\d)(?<minute>\\d\\d)\\s?" + ZONE + "?\\b.{0,12}$");
    private static final Pattern IPTC = Pattern.compile(
            "(?m)^[\\h\\x03]*(?:\\p{Lu}{2,8}\\h{1,3})?(?<day>\\d\\d)(?<hour>\\d\\d)(?<minute>\\d\\d)(?:\\h+" + ZONE
                    + ")??\\h+(?<month>\\p{L}{3,9})\\.?\\h+(?<year>\\d\\d)[\\h\\x04]*$");
    /// `04-MAR-27 12:34` below Italian copy.
    private static final Pattern DASHED =
            Pattern.compile("(?m)^\\h*(?<day>\\d\\d)-(?<month>\\p{L}{3,9})-(?:20)?(?<year>\\d\\d)\\h+"
                    + "(?<hour>\\d\\d)[:.](?<minute>\\d\\d)(?:\\h+" + ZONE + ")?\\h*$");
    private static final List<Pattern> FORMS = List.of(ANPA, IPTC, DASHED);
    /// The abbreviations that mean only one zone on these wires.
    private static final Map<String, ZoneOffset> ZONES = Map.ofEntries(
            Map.entry("GMT", ZoneOffset.UTC),
            Map.entry("UTC", ZoneOffset.UTC),
            Map.entry("Z", ZoneOffset.UTC),
            Map.entry("EET", ZoneOffset.ofHours(2)),
            Map.entry("EEST", ZoneOffset.ofHours(3)),
            Map.entry("MSK", ZoneOffset.ofHours(3)),
            Map.entry("JST", ZoneOffset.ofHours(9)),
            Map.entry("HKT", ZoneOffset.ofHours(8)),
            Map.entry("AEST", ZoneOffset.ofHours(10)),
            Map.entry("AEDT", ZoneOffset.ofHours(11)),
            Map.entry("WET", ZoneOffset.UTC),
            Map.entry("WEST", ZoneOffset.ofHours(1)),
            Map.entry("NST", ZoneOffset.ofHoursMinutes(-3, -30)),
            Map.entry("NDT", ZoneOffset.ofHoursMinutes(-2, -30)),
            Map.entry("ADT", ZoneOffset.ofHours(-3)),
            Map.entry("EST", ZoneOffset.ofHours(-5)),
            Map.entry("EDT", ZoneOffset.ofHours(-4)),
            Map.entry("CDT", ZoneOffset.ofHours(-5)),
            Map.entry("MST", ZoneOffset.ofHours(-7)),
            Map.entry("MDT", ZoneOffset.ofHours(-6)),
            Map.entry("PST", ZoneOffset.ofHours(-8)),
            Map.entry("PDT", ZoneOffset.ofHours(-7)),
            Map.entry("BST", ZoneOffset.ofHours(1)),
            Map.entry("CET", ZoneOffset.ofHours(1)),
            Map.entry("MEZ", ZoneOffset.ofHours(1)),
            Map.entry("CEST", ZoneOffset.ofHours(2)),
            Map.entry("MESZ", ZoneOffset.ofHours(2)));
    private static final int CENTURY_ENDS = 70;

    /// Returns whether a line has this form, even with a day that does not exist.
    static boolean isLine(String line) {
        return FORMS.stream().anyMatch(form -> form.matcher(line).matches());
    }

    /// Finds the last such line; empty if there is none, or if its day does not exist.
    static Optional<FilingTime> find(String text) {
        return FORMS.stream()
                .flatMap(form -> form.matcher(text).results().map(found -> found.group()))
                .reduce((first, last) -> last)
                .flatMap(FilingTime::read);
    }

    private static Optional<FilingTime> read(String line) {
        return FORMS.stream()
                .map(form -> form.matcher(line))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(FilingTime::of);
    }

    private static Optional<FilingTime> of(Matcher match) {
        try {
            int year = number(match, "year");
            String month = match.group("month");
            LocalDateTime local = LocalDateTime.of(
                    year < CENTURY_ENDS ? 2000 + year : 1900 + year,
                    month.matches("\\d+")
                            ? Integer.parseInt(month)
                            : TeletypeMonths.of(month).getValue(),
                    number(match, "day"),
                    number(match, "hour"),
                    number(match, "minute"));
            String named = match.group("zone");
            ZoneId zone = named == null ? ReadingScope.zone() : ZONES.get(named);
            return Optional.of(new FilingTime(
                    local.toLocalDate(),
                    zone == null ? null : local.atZone(zone).toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher match, String name) {
        return Integer.parseInt(match.group(name));
    }
}
