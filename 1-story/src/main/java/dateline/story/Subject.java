package dateline.story;

import org.jspecify.annotations.Nullable;

/// What a story is about.
///
/// @param code with the scheme's alias where one is known, `medtop:04000000`
/// @param name in the story's language where there is a choice
public record Subject(@Nullable String code, @Nullable String name) {
    public Subject {
        if (code == null && name == null) {
            throw new IllegalArgumentException("a subject has a code or a name");
        }
    }

    /// Returns this subject with no field longer than a page can bear ([Lengths]). A name of its own stands for a code
    /// that is too long.
    Subject cut() {
        String shortCode = Lengths.orNull(code, Lengths.NAME);
        return new Subject(shortCode, Lengths.cut(shortCode == null && name == null ? code : name, Lengths.NAME));
    }
}
