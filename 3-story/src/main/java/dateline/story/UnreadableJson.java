package dateline.story;

/// JSON that could not be read, told as people need it.
public final class UnreadableJson extends Exception {
    private static final long serialVersionUID = 1L;

    private final String where;

    /// @param where a line and column
    UnreadableJson(String where) {
        super(where);
        this.where = where;
    }

    public Refusal refusal() {
        return new Refusal(where, "This is not whole JSON: it breaks here. Send it again.");
    }
}
