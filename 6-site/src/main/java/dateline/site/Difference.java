package dateline.site;

import dateline.site.Edits.Edit;
import dateline.site.view.HistoryView.Kind;
import dateline.site.view.HistoryView.Passage;
import dateline.site.view.HistoryView.Passage.Paragraph;
import dateline.site.view.HistoryView.Passage.Rewritten;
import dateline.site.view.HistoryView.Passage.Unchanged;
import dateline.site.view.HistoryView.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Compares two versions of a text, paragraph by paragraph, and similar paragraphs word by word. If the
/// comparison needs too much work, or its result is too long to read, the text counts as rewritten.
final class Difference {
    /// The greatest number of changed places. Beyond it, a comparison does not help a reader.
    private static final int MOST_EDITS = 200;

    /// The greatest number of added and withdrawn words that are shown.
    private static final int MOST_WORDS = 5_000;

    private Difference() {}

    /// @param before the old paragraphs
    /// @param after the new paragraphs
    /// @param effort the work that may be spent on the comparison
    static List<Passage> of(List<String> before, List<String> after, Effort effort) {
        List<Edit> edits = Edits.between(before, after, effort).orElse(null);
        if (edits == null || edits.size() > MOST_EDITS) {
            return List.of(new Rewritten());
        }
        List<Passage> passages = new ArrayList<>();
        int at = 0;
        for (Edit edit : edits) {
            addUnchanged(passages, edit.from() - at);
            passages.addAll(changed(
                    before.subList(edit.from(), edit.to()), after.subList(edit.newFrom(), edit.newTo()), effort));
            at = edit.to();
        }
        addUnchanged(passages, before.size() - at);
        return changedWords(passages) > MOST_WORDS ? List.of(new Rewritten()) : passages;
    }

    /// Compares two lines. If they have little in common, shows the whole old line and then the whole new line.
    static List<Piece> ofLines(String before, String after, Effort effort) {
        List<String> old = words(before);
        List<String> now = words(after);
        Optional<List<Piece>> compared =
                Counterparts.areSimilar(old, now, effort) ? ofWords(old, now, effort) : Optional.empty();
        return compared.orElseGet(() -> {
            List<Piece> pieces = new ArrayList<>();
            add(pieces, Kind.WITHDRAWN, old);
            add(pieces, Kind.ADDED, now);
            return pieces;
        });
    }

    /// @return empty if they differ too much
    static Optional<List<Piece>> ofWords(List<String> before, List<String> after, Effort effort) {
        return Edits.between(before, after, effort).map(edits -> pieces(before, after, edits));
    }

    static List<String> words(String line) {
        String text = line.strip();
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
    }

    /// Shows a paragraph that has a counterpart once, with the words that changed. Other paragraphs are
    /// withdrawn or added as a whole.
    private static List<Passage> changed(List<String> before, List<String> after, Effort effort) {
        List<List<String>> old = before.stream().map(Difference::words).toList();
        List<List<String>> now = after.stream().map(Difference::words).toList();
        List<Passage> passages = new ArrayList<>();
        for (Edit pair : Counterparts.of(old, now, effort)) {
            if (pair.to() > pair.from() && pair.newTo() > pair.newFrom()) {
                passages.add(ofWords(old.get(pair.from()), now.get(pair.newFrom()), effort)
                        .<Passage>map(Paragraph::new)
                        .orElseGet(Rewritten::new));
            } else if (pair.to() > pair.from()) {
                addWhole(passages, Kind.WITHDRAWN, old.get(pair.from()));
            } else {
                addWhole(passages, Kind.ADDED, now.get(pair.newFrom()));
            }
        }
        return passages;
    }

    private static List<Piece> pieces(List<String> before, List<String> after, List<Edit> edits) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Edit edit : edits) {
            add(pieces, Kind.KEPT, before.subList(at, edit.from()));
            add(pieces, Kind.WITHDRAWN, before.subList(edit.from(), edit.to()));
            add(pieces, Kind.ADDED, after.subList(edit.newFrom(), edit.newTo()));
            at = edit.to();
        }
        add(pieces, Kind.KEPT, before.subList(at, before.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join(" ", words)));
        }
    }

    private static void addWhole(List<Passage> passages, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            passages.add(new Paragraph(List.of(new Piece(kind, String.join(" ", words)))));
        }
    }

    private static void addUnchanged(List<Passage> passages, int paragraphs) {
        if (paragraphs > 0) {
            passages.add(new Unchanged(paragraphs));
        }
    }

    private static long changedWords(List<Passage> passages) {
        return passages.stream()
                .flatMap(passage -> passage instanceof Paragraph(List<Piece> pieces) ? pieces.stream() : Stream.empty())
                .filter(piece -> piece.kind() != Kind.KEPT)
                .mapToLong(
                        piece -> 1 + piece.text().chars().filter(c -> c == ' ').count())
                .sum();
    }
}
