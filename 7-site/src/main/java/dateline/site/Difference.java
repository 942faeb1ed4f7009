package dateline.site;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dateline.site.view.HistoryView.Kind;
import dateline.site.view.HistoryView.Passage;
import dateline.site.view.HistoryView.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Says in what paragraphs, and in what words of them, two versions differ.
final class Difference {
    private Difference() {}

    /// @param before paragraphs
    /// @param after likewise
    static List<Passage> of(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after).getDeltas().stream()
                .map(delta -> passage(
                        text(delta.getSource().getLines()),
                        text(delta.getTarget().getLines())))
                .toList();
    }

    private static Passage passage(String before, String after) {
        List<String> old = words(before);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, words(after)).getDeltas()) {
            add(pieces, Kind.KEPT, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Kind.WITHDRAWN, delta.getSource().getLines());
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Kind.KEPT, old.subList(at, old.size()));
        return new Passage(pieces);
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        String text = words.stream().collect(Collectors.joining(" "));
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
    }

    private static String text(List<String> lines) {
        return String.join(" ", lines);
    }
}
