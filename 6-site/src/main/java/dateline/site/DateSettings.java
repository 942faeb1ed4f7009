package dateline.site;

/// How the site writes dates and times.
///
/// @param showZone whether each time has its zone; otherwise only times have it that the clock showed twice
/// @param oldAfterDays from how many days on an article says how old it is; 0 for never
public record DateSettings(Style style, boolean showZone, int oldAfterDays) {
    public static final DateSettings DEFAULT = new DateSettings(Style.LOCAL, false, 31);

    /// The form of dates.
    public enum Style {
        /// As people write them in the site's language: `16 November 2024, 02:27`.
        LOCAL,

        /// `2024-11-16 02:27`, and `Last Updated At:02:30`, in every language.
        REFERENCE
    }
}
