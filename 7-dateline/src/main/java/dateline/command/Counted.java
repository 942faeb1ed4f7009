package dateline.command;

/// Formats a number with its noun.
public final class Counted {
    private Counted() {}

    public static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
