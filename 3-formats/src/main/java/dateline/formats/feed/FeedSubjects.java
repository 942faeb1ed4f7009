package dateline.formats.feed;

import dateline.copy.SubjectCodes;
import dateline.story.StoryDraft;
import dateline.story.Subject;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what an item is about: a category with a scheme becomes a subject, one without becomes a keyword.
final class FeedSubjects {
    private static final Pattern CODE = Pattern.compile("(?:medtop|subj):[0-9]{8}");
    private static final Pattern LIST = Pattern.compile("(?<!\\s)\\s*+[,;]\\s*+");

    private FeedSubjects() {}

    static void into(StoryDraft draft, FeedElement item) {
        item.all("category", "atom:category", "media:category").forEach(category -> category(draft, category));
        item.lines("dc:subject").forEach(draft.keywords::add);
        item.lines("media:keywords", "itunes:keywords", "tags")
                .flatMap(LIST::splitAsStream)
                .filter(word -> !word.isBlank())
                .forEach(draft.keywords::add);
        item.all("itunes:category").stream()
                .flatMap(category -> category.element().withDescendants())
                .map(category -> category.attribute("text"))
                .forEach(name -> keyword(draft, name));
    }

    /// Reads a category: `term`, `scheme`, `label` in Atom (RFC 4287 §4.2.2); `domain` and the text in RSS 2.0;
    /// `scheme`, `label` and the text in Media RSS.
    private static void category(StoryDraft draft, FeedElement category) {
        String term = category.attribute("term");
        String code = term == null ? FeedText.of(category).line() : term;
        String label = category.attribute("label");
        String scheme =
                category.attribute("scheme") == null ? category.attribute("domain") : category.attribute("scheme");
        of(draft, scheme, code, label);
    }

    private static void of(StoryDraft draft, @Nullable String scheme, @Nullable String code, @Nullable String label) {
        if (code == null) {
            keyword(draft, label);
        } else if (CODE.matcher(code).matches()) {
            draft.subjects.add(new Subject(code, label));
        } else if (scheme == null) {
            keyword(draft, label == null ? code : label);
        } else {
            draft.subjects.add(new Subject(SubjectCodes.of(scheme, code), label == null ? code : label));
        }
    }

    private static void keyword(StoryDraft draft, @Nullable String word) {
        if (word != null && !word.isBlank()) {
            draft.keywords.add(word.strip());
        }
    }
}
