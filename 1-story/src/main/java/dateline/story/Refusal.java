package dateline.story;

/// Something that was sent and could not be read.
///
/// @param where the place in the file: a line and column, an item's guid, a field; never empty
/// @param reason our own sentence: what is wrong and, where one can, what to do
public record Refusal(String where, String reason) {
    public Refusal {
        if (where.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a refusal says where and why");
        }
    }
}
