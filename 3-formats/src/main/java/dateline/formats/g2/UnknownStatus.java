package dateline.formats.g2;

import org.jspecify.annotations.Nullable;

/// Thrown if an item's status is not usable, withheld or canceled, so that nobody knows whether to show it.
final class UnknownStatus extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownStatus(@Nullable String rawStatus) {
        super("The pubStatus \"" + (rawStatus == null ? "" : rawStatus)
                + "\" is not one of stat:usable, stat:withheld and" + " stat:canceled.");
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
