package dateline.copy;

import dateline.story.Body;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds paragraphs within copy that are notes to editors: `(EDS: ADDING COMMENTS FROM MAYOR)`. Kyodo and others
/// put them above the paragraph that they are about. AFP ends them with slashes: `ATTENTION - ajoute bilan ///`.
///
/// @param body without the notes
/// @param notes without their brackets
record NotesWithin(Body body, List<String> notes) {
    private static final String NOTE = "(?:\\({1,2}(E(?:DS|ds|DITORS|ditors)\\.?\\s?:\\s[^<>()\\n]{3,400}+)\\){1,2}"
            + "|(?:ATTENTION|ATENCIÓN|ACHTUNG)\\s?[:–—-]\\s[^<>/\\n]{3,200}+///)";
    private static final String SLASHES = "///";
    private static final Pattern IN_HTML = Pattern.compile("(?m)^<p>" + NOTE + "</p>(?:\\n|$)");
    private static final Pattern IN_TEXT = Pattern.compile("(?m)^" + NOTE + "(?:\\n|$)");

    NotesWithin {
        notes = List.copyOf(notes);
    }

    static NotesWithin of(Body body) {
        if (!body.text().contains("(E") && !body.text().contains(SLASHES)) {
            return new NotesWithin(body, List.of());
        }
        List<String> notes = notes(IN_TEXT, body.text());
        if (notes.isEmpty() || notes.size() != notes(IN_HTML, body.html()).size()) {
            return new NotesWithin(body, List.of());
        }
        Body rest = new Body(without(IN_HTML, body.html()), without(IN_TEXT, body.text()));
        return rest.isEmpty() ? new NotesWithin(body, List.of()) : new NotesWithin(rest, notes);
    }

    private static List<String> notes(Pattern note, String text) {
        return note.matcher(text)
                .results()
                .map((MatchResult found) ->
                        found.group(1) == null ? found.group().strip() : found.group(1))
                .toList();
    }

    private static String without(Pattern note, String text) {
        String rest = note.matcher(text).replaceAll("");
        return rest.endsWith("\n") ? rest.substring(0, rest.length() - 1) : rest;
    }
}
