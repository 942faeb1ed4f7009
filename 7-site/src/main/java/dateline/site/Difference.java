package dateline.site;

import dateline.site.Edits.Edit;
import dateline.site.view.HistoryView.Kind;
import dateline.site.view.HistoryView.Passage;
import dateline.site.view.HistoryView.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Says in what paragraphs, and in what words of them, two versions differ. Where that would be much work, or much to
/// read, it says that the text was rewritten.
final class Difference {
    /// A text that changed too much to be shown word by word.
    static final Passage REWRITTEN = new Passage(List.of(new Piece(Kind.REWRITTEN, "")));

    /// Of so many passages words are compared; beyond them a reader learns no more.
    private static final int MOST_PASSAGES = 200;

    private Difference() {}

    /// @param before paragraphs
    /// @param after likewise
    /// @param effort that may be spent on comparing them
    static List<Passage> of(List<String> before, List<String> after, Effort effort) {
        List<Edit> edits = Edits.between(before, after, effort).orElse(null);
        if (edits == null || edits.size() > MOST_PASSAGES) {
            return List.of(REWRITTEN);
        }
        return edits.stream()
                .map(edit -> passage(
                        words(before.subList(edit.from(), edit.to())),
                        words(after.subList(edit.newFrom(), edit.newTo())),
                        effort))
                .toList();
    }

    private static Passage passage(List<String> before, List<String> after, Effort effort) {
        return Edits.between(before, after, effort)
                .map(edits -> passage(before, after, edits))
                .orElse(REWRITTEN);
    }

    private static Passage passage(List<String> before, List<String> after, List<Edit> edits) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Edit edit : edits) {
            add(pieces, Kind.KEPT, before.subList(at, edit.from()));
            add(pieces, Kind.WITHDRAWN, before.subList(edit.from(), edit.to()));
            add(pieces, Kind.ADDED, after.subList(edit.newFrom(), edit.newTo()));
            at = edit.to();
        }
        add(pieces, Kind.KEPT, before.subList(at, before.size()));
        return new Passage(pieces);
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join(" ", words)));
        }
    }

    private static List<String> words(List<String> lines) {
        String text = String.join(" ", lines);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
    }
}
