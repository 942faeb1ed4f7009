package dateline.story;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds time zones as suppliers write them: an offset, a name of RFC 822 §5.1, a common abbreviation, a name
/// with an offset, or a name of the IANA time zone database.
final class ZoneNames {
    private static final Pattern OFFSET =
            Pattern.compile("(?:(?:gmt|utc?|z|etc/gmt)\\s*)?(?<sign>[+-])\\s*(?<hours>\\d{1,2}):?(?<minutes>\\d{2})?");
    private static final int MOST_MINUTES = 18 * 60;
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("gmt", "Z"),
            Map.entry("utc", "Z"),
            Map.entry("ut", "Z"),
            Map.entry("z", "Z"),
            Map.entry("wet", "Z"),
            Map.entry("etc/gmt", "Z"),
            Map.entry("etc/utc", "Z"),
            Map.entry("est", "-05:00"),
            Map.entry("edt", "-04:00"),
            Map.entry("et", "America/New_York"),
            Map.entry("cst", "-06:00"),
            Map.entry("cdt", "-05:00"),
            Map.entry("ct", "America/Chicago"),
            Map.entry("mst", "-07:00"),
            Map.entry("mdt", "-06:00"),
            Map.entry("mt", "America/Denver"),
            Map.entry("pst", "-08:00"),
            Map.entry("pdt", "-07:00"),
            Map.entry("pt", "America/Los_Angeles"),
            Map.entry("akst", "-09:00"),
            Map.entry("akdt", "-08:00"),
            Map.entry("hst", "-10:00"),
            Map.entry("ast", "-04:00"),
            Map.entry("adt", "-03:00"),
            Map.entry("at", "America/Halifax"),
            Map.entry("nst", "-03:30"),
            Map.entry("ndt", "-02:30"),
            Map.entry("brt", "-03:00"),
            Map.entry("art", "-03:00"),
            Map.entry("bst", "+01:00"),
            Map.entry("ist", "+05:30"),
            Map.entry("west", "+01:00"),
            Map.entry("cet", "+01:00"),
            Map.entry("mez", "+01:00"),
            Map.entry("met", "+01:00"),
            Map.entry("cest", "+02:00"),
            Map.entry("mesz", "+02:00"),
            Map.entry("mest", "+02:00"),
            Map.entry("eet", "+02:00"),
            Map.entry("eest", "+03:00"),
            Map.entry("sast", "+02:00"),
            Map.entry("msk", "+03:00"),
            Map.entry("wib", "+07:00"),
            Map.entry("hkt", "+08:00"),
            Map.entry("sgt", "+08:00"),
            Map.entry("awst", "+08:00"),
            Map.entry("jst", "+09:00"),
            Map.entry("kst", "+09:00"),
            Map.entry("acst", "+09:30"),
            Map.entry("acdt", "+10:30"),
            Map.entry("aest", "+10:00"),
            Map.entry("aedt", "+11:00"),
            Map.entry("nzst", "+12:00"),
            Map.entry("nzdt", "+13:00"));
    /// The names of regions, in lower case: `europe/berlin`.
    private static final Map<String, String> REGIONS = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/"))
            .collect(Collectors.toMap(id -> id.toLowerCase(Locale.ROOT), Function.identity(), (one, other) -> one));

    private ZoneNames() {}

    /// Returns the zone; null if the name is unknown.
    static @Nullable ZoneId of(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        Matcher offset = OFFSET.matcher(name);
        if (offset.matches()) {
            return offset(offset);
        }
        String known = ABBREVIATIONS.getOrDefault(name, REGIONS.get(name));
        // CASE: RFC 822 defines the letters the wrong way round, so RFC 2822 §4.3 takes them as UTC.
        boolean military = name.matches("[a-ik-z]");
        return known != null ? ZoneId.of(known) : military ? ZoneOffset.UTC : null;
    }

    /// Returns whether a zone is named beyond doubt: as an offset, as UTC or by its region. Abbreviations are
    /// not: `CST` is Chicago's and Shanghai's.
    static boolean isSure(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        return OFFSET.matcher(name).matches()
                || REGIONS.containsKey(name)
                || "Z".equals(ABBREVIATIONS.get(name)) && !name.equals("wet");
    }

    private static @Nullable ZoneOffset offset(Matcher offset) {
        String digits = offset.group("minutes");
        int minutes = Integer.parseInt(offset.group("hours")) * 60 + (digits == null ? 0 : Integer.parseInt(digits));
        int sign = offset.group("sign").equals("-") ? -1 : 1;
        return minutes <= MOST_MINUTES ? ZoneOffset.ofTotalSeconds(sign * minutes * 60) : null;
    }
}
