package dateline.archive;

/// A text that counts the reads of its characters, as a measure of a regular expression's work, and aborts a
/// match that works too hard.
public final class CountedText implements CharSequence {
    private final String text;
    private final long most;
    private long looked;

    /// Thrown when the characters were read too often.
    public static final class TooMuchWork extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// @param most how many character reads are allowed
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
