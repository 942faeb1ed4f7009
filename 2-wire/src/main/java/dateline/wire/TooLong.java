package dateline.wire;

import dateline.envelope.ExportPack;

/// A file is longer than a dispatch may be.
public final class TooLong extends Exception {
    private static final long serialVersionUID = 1;

    TooLong(long bytes, long most) {
        super("It has " + (bytes >> 20) + " MiB; at most " + (most >> 20) + " MiB are taken. Send it in parts.");
    }

    TooLong(ExportPack.ItemTooLong item) {
        super(item.reason(), item);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
