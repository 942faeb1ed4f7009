package dateline.copy;

import dateline.story.Refusal;

/// Thrown if XML cannot be read; says where and why in words for people.
public final class UnreadableXml extends Exception {
    private static final long serialVersionUID = 1L;

    private final String where;
    private final String reason;
    private final boolean last;

    /// @param where a line and column
    /// @param reason a sentence of Dateline's own, not the parser's
    /// @param last whether nothing after this place can be read
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
