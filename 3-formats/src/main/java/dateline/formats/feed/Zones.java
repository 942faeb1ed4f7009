package dateline.formats.feed;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parses time zones as feeds write them: an offset, a name of RFC 822 §5.1, a common abbreviation, or a name
/// with an offset.
final class Zones {
    private static final Pattern OFFSET =
            Pattern.compile("(?:(?:gmt|utc?|z|etc/gmt)\\s*)?(?<sign>[+-])\\s*(?<hours>\\d{1,2}):?(?<minutes>\\d{2})?");
    private static final int HOUR = 3_600;
    private static final Map<String, Double> HOURS = Map.ofEntries(
            Map.entry("gmt", 0.0),
            Map.entry("utc", 0.0),
            Map.entry("ut", 0.0),
            Map.entry("z", 0.0),
            Map.entry("wet", 0.0),
            Map.entry("etc/gmt", 0.0),
            Map.entry("etc/utc", 0.0),
            Map.entry("est", -5.0),
            Map.entry("edt", -4.0),
            Map.entry("et", -5.0),
            Map.entry("cst", -6.0),
            Map.entry("cdt", -5.0),
            Map.entry("ct", -6.0),
            Map.entry("mst", -7.0),
            Map.entry("mdt", -6.0),
            Map.entry("mt", -7.0),
            Map.entry("pst", -8.0),
            Map.entry("pdt", -7.0),
            Map.entry("pt", -8.0),
            Map.entry("akst", -9.0),
            Map.entry("akdt", -8.0),
            Map.entry("hst", -10.0),
            Map.entry("ast", -4.0),
            Map.entry("adt", -3.0),
            Map.entry("at", -4.0),
            Map.entry("nst", -3.5),
            Map.entry("ndt", -2.5),
            Map.entry("bst", 1.0),
            Map.entry("ist", 5.5),
            Map.entry("west", 1.0),
            Map.entry("cet", 1.0),
            Map.entry("met", 1.0),
            Map.entry("cest", 2.0),
            Map.entry("mest", 2.0),
            Map.entry("eet", 2.0),
            Map.entry("eest", 3.0),
            Map.entry("sast", 2.0),
            Map.entry("msk", 3.0),
            Map.entry("hkt", 8.0),
            Map.entry("sgt", 8.0),
            Map.entry("awst", 8.0),
            Map.entry("jst", 9.0),
            Map.entry("kst", 9.0),
            Map.entry("aest", 10.0),
            Map.entry("aedt", 11.0),
            Map.entry("nzst", 12.0),
            Map.entry("nzdt", 13.0));

    private Zones() {}

    /// Returns the seconds east of UTC; 0 if there is no zone, null if the zone is unknown.
    static @Nullable Integer seconds(@Nullable String text) {
        String zone = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        Matcher offset = OFFSET.matcher(zone);
        if (offset.matches()) {
            return offset(offset);
        }
        Double hours = zone.isEmpty() ? Double.valueOf(0) : HOURS.get(zone);
        // CASE: RFC 822 defines the letters the wrong way round, so RFC 2822 §4.3 takes them as UTC.
        boolean military = zone.matches("[a-ik-z]");
        return hours != null ? Integer.valueOf((int) (hours * HOUR)) : military ? Integer.valueOf(0) : null;
    }

    private static @Nullable Integer offset(Matcher offset) {
        String digits = offset.group("minutes");
        int minutes = Integer.parseInt(offset.group("hours")) * 60 + (digits == null ? 0 : Integer.parseInt(digits));
        boolean possible = minutes <= 18 * 60;
        return possible ? Integer.valueOf((offset.group("sign").equals("-") ? -60 : 60) * minutes) : null;
    }
}
