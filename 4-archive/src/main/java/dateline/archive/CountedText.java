package dateline.archive;

/// A text that counts how often its characters are looked at, which is the work of a regular expression on it, and
/// ends a match that works too hard.
public final class CountedText implements CharSequence {
    private final String text;
    private final long most;
    private long looked;

    /// Thrown when the characters were looked at too often.
    public static final class TooMuchWork extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// @param most how often its characters may be looked at
    public CountedText(String text, long most) {
        this.text = text;
        this.most = most;
    }

    public long looked() {
        return looked;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++looked > most) {
            throw new TooMuchWork();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
