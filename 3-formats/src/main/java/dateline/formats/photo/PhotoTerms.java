package dateline.formats.photo;

import dateline.story.Embargo;
import dateline.story.HoldForRelease;
import dateline.story.KillWords;
import dateline.story.Status;
import dateline.story.StatusWord;
import dateline.story.WireTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A photograph's own terms: whether, from when and until when it may be shown. They come from IIM's
/// release and expiration (2:30, 2:35, 2:37, 2:38), its edit status (2:07), and the special instructions
/// (2:40, XMP `photoshop:Instructions`).
final class PhotoTerms {
    private static final int EDIT_STATUS = 7;
    private static final int RELEASE_DATE = 30;
    private static final int RELEASE_TIME = 35;
    private static final int EXPIRATION_DATE = 37;
    private static final int EXPIRATION_TIME = 38;

    private static final Pattern NO_DATE = Pattern.compile("[0\\s:/.-]*+");
    private static final int LONGEST_ORDER = 300;

    private final Carried file;

    PhotoTerms(Carried file) {
        this.file = file;
    }

    /// Returns the release time; else the embargo in the instructions, which counts even if its time cannot be
    /// read. Instructions or a caption that order a kill hold the picture for an editor, and so does an end
    /// that cannot be read.
    @Nullable
    Embargo embargo(@Nullable String instructions, @Nullable String caption) {
        Embargo embargo = release(instructions, caption);
        String date = expirationDate();
        boolean clear = date == null || expires() != null;
        return clear || embargo instanceof Embargo.Unclear ? embargo : new Embargo.Unclear("expires " + date);
    }

    private @Nullable Embargo release(@Nullable String instructions, @Nullable String caption) {
        String order = KillWords.in(instructions) == StatusWord.ABSENT ? caption : instructions;
        if (order != null && KillWords.in(order) != StatusWord.ABSENT) {
            return new Embargo.Unclear(order.substring(0, Math.min(order.length(), LONGEST_ORDER)));
        }
        String date = file.iim(RELEASE_DATE);
        if (date != null) {
            // CASE: a date alone begins in the zone in which it begins last, so that nothing is shown
            // too early.
            Instant release = time(date, file.iim(RELEASE_TIME), 0, ZoneOffset.ofHours(-12));
            return release != null ? new Embargo.Until(release) : new Embargo.Unclear(date);
        }
        return HoldForRelease.in(instructions);
    }

    /// Returns the time of expiry. A date alone ends in the zone in which it ends first.
    @Nullable
    Instant expires() {
        String date = expirationDate();
        return date == null ? null : time(date, file.iim(EXPIRATION_TIME), 1, ZoneOffset.ofHours(14));
    }

    /// Returns the date of expiry as written; null if there is none, or zeros that a program wrote for none.
    private @Nullable String expirationDate() {
        String date = file.iim(EXPIRATION_DATE);
        return date == null || NO_DATE.matcher(date).matches() ? null : date;
    }

    @Nullable
    Status status() {
        return switch (StatusWord.of(file.iim(EDIT_STATUS))) {
            case CANCELED -> Status.CANCELED;
            case WITHHELD -> Status.WITHHELD;
            case ABSENT, USABLE, UNCLEAR -> null;
        };
    }

    /// @param date `CCYYMMDD`
    /// @param time `HHMMSS±HHMM`; without an offset it could be any time of a day, and counts as absent
    /// @param days to add to a date alone
    /// @param zone of a date alone
    private static @Nullable Instant time(String date, @Nullable String time, int days, ZoneOffset zone) {
        Instant exact = time == null ? null : WireTimes.exact(date + "T" + time.replace(":", ""));
        if (exact != null) {
            return exact;
        }
        try {
            return LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE)
                    .plusDays(days)
                    .atStartOfDay(zone)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
