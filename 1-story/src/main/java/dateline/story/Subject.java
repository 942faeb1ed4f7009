package dateline.story;

import org.jspecify.annotations.Nullable;

/// A subject of a story.
///
/// @param code with the scheme's alias if it is known, `medtop:04000000`
/// @param name in the story's language, if there is a choice
public record Subject(@Nullable String code, @Nullable String name) {
    public Subject {
        if (code == null && name == null) {
            throw new IllegalArgumentException("a subject has a code or a name");
        }
    }

    /// Returns this subject with each field cut to the length that a page can show ([Lengths]). A code that is
    /// too long is left out; if there is no name, the code becomes the name.
    Subject cut() {
        String shortCode = Lengths.orNull(code, Lengths.NAME);
        return new Subject(shortCode, Lengths.cut(shortCode == null && name == null ? code : name, Lengths.NAME));
    }
}
