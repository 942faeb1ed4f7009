package dateline.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The text of a story as its writer typed it, in a small part of Markdown; gives its blocks.
record Copy(List<Block> blocks) {
    Copy {
        blocks = List.copyOf(blocks);
    }

    static Copy parse(String markdown) {
        return new Copy(Arrays.stream(markdown.strip().split("\\n\\s*\\n"))
                .map(Copy::block)
                .toList());
    }

    /// What an agency sends as the whole text: the dateline before the first paragraph, the contributor line after the
    /// last.
    Copy between(String dateline, Optional<String> contributorLine) {
        List<Block> whole = new ArrayList<>(blocks);
        if (whole.getFirst() instanceof Block.Paragraph(String lead)) {
            whole.set(0, new Block.Paragraph(dateline + " — " + lead));
        }
        contributorLine.map(Block.Paragraph::new).ifPresent(whole::add);
        return new Copy(whole);
    }

    private static Block block(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        String first = lines.getFirst();
        if (first.startsWith("## ")) {
            return new Block.Subhead(first.substring(3));
        }
        if (first.startsWith("> ")) {
            return new Block.Quote(String.join(" ", after(lines, 2)));
        }
        if (first.startsWith("- ")) {
            return new Block.Bullets(after(lines, 2));
        }
        if (first.startsWith("|")) {
            return new Block.Table(lines.stream().map(Copy::cells).toList());
        }
        return new Block.Paragraph(String.join(" ", lines));
    }

    private static List<String> after(List<String> lines, int marks) {
        return lines.stream().map(line -> line.substring(marks)).toList();
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1).split("\\|")).map(String::strip).toList();
    }
}
