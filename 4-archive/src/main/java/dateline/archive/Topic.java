package dateline.archive;

import org.jspecify.annotations.Nullable;

/// Something that several stories are about or from. It has a page.
///
/// @param code with its scheme, `medtop:20000065`; null if suppliers name it by words alone
/// @param name as the first supplier that named it wrote it
/// @param slug identifies it in addresses, and never changes
public record Topic(long id, TopicKind kind, @Nullable String code, String name, String slug) {

    /// Returns whether no later story can change its kind or its code. A name may get a code, and a subject may
    /// turn out to be a person or an organisation.
    public boolean isSettled() {
        return switch (kind) {
            case SUBJECT -> code != null && code.startsWith("medtop:");
            case PERSON, ORGANISATION, PLACE -> code != null;
            case SUPPLIER, WRITER -> true;
        };
    }

    /// Returns the key by which [Change#topicsAtLimit] names a topic.
    public static String key(long id) {
        return "#" + id;
    }
}
