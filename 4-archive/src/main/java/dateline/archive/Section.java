package dateline.archive;

import java.util.List;

/// A part of the site.
///
/// @param key in addresses: lower-case letters, digits, hyphens
/// @param title for readers
/// @param subjects codes (`medtop:04000000`) or names of subjects that belong here
public record Section(String key, String title, List<String> subjects) {
    public Section {
        subjects = List.copyOf(subjects);
    }
}
