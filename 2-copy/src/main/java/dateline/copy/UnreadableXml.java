package dateline.copy;

import dateline.story.Refusal;

/// XML that could not be read, told as people need it.
public final class UnreadableXml extends Exception {
    private static final long serialVersionUID = 1L;

    private final String where;
    private final String reason;
    private final boolean last;

    /// @param where a line and column
    /// @param reason our own sentence
    /// @param last whether nothing after this place can be read either
    UnreadableXml(String where, String reason, boolean last) {
        super(where + ": " + reason);
        this.where = where;
        this.reason = reason;
        this.last = last;
    }

    public Refusal refusal() {
        return new Refusal(where, reason);
    }

    public boolean isLast() {
        return last;
    }
}
