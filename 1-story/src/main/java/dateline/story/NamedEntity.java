package dateline.story;

import org.jspecify.annotations.Nullable;

/// A person or an organisation that a supplier names in a story.
///
/// @param code with the scheme's alias if it is known
/// @param name in the story's language, if there is a choice
public record NamedEntity(
        Kind kind, @Nullable String code, @Nullable String name) {
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    public NamedEntity {
        if (code == null && name == null) {
            throw new IllegalArgumentException("a person or an organisation has a code or a name");
        }
    }

    /// Returns a person or an organisation whom a supplier lists like a subject.
    public static NamedEntity of(Kind kind, Subject subject) {
        return new NamedEntity(kind, subject.code(), subject.name());
    }

    /// Returns the code and the name, as a subject has them.
    public Subject subject() {
        return new Subject(code, name);
    }

    /// Returns this with each field cut as that of a subject is.
    NamedEntity cut() {
        return of(kind, subject().cut());
    }
}
