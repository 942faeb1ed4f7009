package dateline.story;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The zones that a newsroom names beside a release time: offsets such as `GMT+2`, and abbreviations.
///
/// An abbreviation that names two zones is read as the zone in which the time comes later: `CST` as Chicago's.
final class ReleaseZones {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("Z", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("ET", "America/New_York"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CT", "America/Chicago"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MT", "America/Denver"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PT", "America/Los_Angeles"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("HKT", "+08:00"),
            Map.entry("SGT", "+08:00"),
            Map.entry("HORA PENINSULAR", "Europe/Madrid"),
            Map.entry("HORA DE MADRID", "Europe/Madrid"),
            Map.entry("HORA ESPAÑOLA", "Europe/Madrid"),
            Map.entry("HORA DE LISBOA", "Europe/Lisbon"),
            Map.entry("HORA DE BRASÍLIA", "America/Sao_Paulo"),
            Map.entry("ORA ITALIANA", "Europe/Rome"),
            Map.entry("ORA DI ROMA", "Europe/Rome"),
            Map.entry("HEURE DE PARIS", "Europe/Paris"),
            Map.entry("HEURE FRANÇAISE", "Europe/Paris"));

    private ReleaseZones() {}

    /// Returns the zone; null if none is named, or the name is unknown.
    ///
    /// @param offset from UTC, such as `+2`, `+0200` or `-05:30`; null if none is given
    /// @param name an abbreviation in any case; null if none is given. An offset goes before it
    static @Nullable ZoneId of(@Nullable String offset, @Nullable String name) {
        if (offset != null) {
            return ofOffset(offset);
        }
        String known = name == null ? null : NAMES.get(name.toUpperCase(Locale.ROOT));
        return known == null ? null : ZoneId.of(known);
    }

    private static ZoneOffset ofOffset(String offset) {
        String digits = offset.substring(1).replace(":", "");
        int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(2)) : 0;
        int sign = offset.startsWith("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
