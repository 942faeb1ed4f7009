package dateline.copy;

import dateline.story.Refusal;

/// Thrown if JSON cannot be read; says where and why in words for people.
public final class UnreadableJson extends Exception {
    private static final long serialVersionUID = 1L;

    private final String where;
    private final String reason;

    /// @param where a line and column
    UnreadableJson(String where, String reason) {
        super(where + ": " + reason);
        this.where = where;
        this.reason = reason;
    }

    public Refusal refusal() {
        return new Refusal(where, reason);
    }
}
