package dateline.copy;

/// Tells the line breaks of a wire, which broke its lines to fit a width, from those of a writer: addresses,
/// timetables, verse.
final class WireLines {
    private static final int SHORTEST = 25;
    private static final int LONGEST = 100;
    private static final int FEWEST = 2;
    private static final String ENDS = ".!?…»”\"’):;";

    private int breaks;
    private int running;
    private int shortest = Integer.MAX_VALUE;
    private int longest;

    private WireLines() {}

    /// Returns whether the breaks are a wire's: all lines but the last are about as long as each other, the text
    /// ends with a sentence, and many lines go on in the middle of one.
    ///
    /// @param breaks the places of the breaks in the text, in order
    static boolean isBrokenToFit(CharSequence text, int[] breaks, int count) {
        if (count < FEWEST || ENDS.indexOf(text.charAt(text.length() - 1)) < 0) {
            return false;
        }
        WireLines lines = new WireLines();
        int start = 0;
        for (int i = 0; i < count; i++) {
            lines.add(text, start, breaks[i]);
            start = breaks[i] + 1;
        }
        return lines.shortest >= SHORTEST
                && lines.longest <= LONGEST
                && lines.longest <= 2 * lines.shortest
                && text.length() - start <= LONGEST
                && 3 * lines.running >= lines.breaks;
    }

    private void add(CharSequence text, int start, int end) {
        breaks++;
        shortest = Math.min(shortest, end - start);
        longest = Math.max(longest, end - start);
        boolean goesOn = end + 1 < text.length()
                && Character.isLowerCase(text.charAt(end + 1))
                && ENDS.indexOf(text.charAt(end - 1)) < 0;
        running += goesOn ? 1 : 0;
    }
}
