package dateline.story;

/// A part of a dispatch that could not be read.
///
/// @param where the place in the file: a line and column, an item's guid, a field; never empty
/// @param reason a sentence of our own: what is wrong and, if possible, what to do
public record Refusal(String where, String reason) {
    public Refusal {
        if (where.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a refusal says where and why");
        }
    }
}
