package dateline.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The text of a story in a small part of Markdown, parsed into its blocks.
record DemoText(List<DemoBlock> blocks) {
    DemoText {
        blocks = List.copyOf(blocks);
    }

    static DemoText parse(String markdown) {
        return new DemoText(Arrays.stream(markdown.strip().split("\\n\\s*\\n"))
                .map(DemoText::block)
                .toList());
    }

    /// Returns the whole text as an agency sends it: the dateline before the first paragraph, and the
    /// contributor line after the last.
    DemoText between(String dateline, Optional<String> contributorLine) {
        List<DemoBlock> whole = new ArrayList<>(blocks);
        if (whole.getFirst() instanceof DemoBlock.Paragraph(String lead)) {
            whole.set(0, new DemoBlock.Paragraph(dateline + " — " + lead));
        }
        contributorLine.map(DemoBlock.Paragraph::new).ifPresent(whole::add);
        return new DemoText(whole);
    }

    private static DemoBlock block(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        String first = lines.getFirst();
        if (first.startsWith("## ")) {
            return new DemoBlock.Subhead(first.substring(3));
        }
        if (first.startsWith("> ")) {
            return new DemoBlock.Quote(String.join(" ", after(lines, 2)));
        }
        if (first.startsWith("- ")) {
            return new DemoBlock.Bullets(after(lines, 2));
        }
        if (first.startsWith("|")) {
            return new DemoBlock.Table(lines.stream().map(DemoText::cells).toList());
        }
        return new DemoBlock.Paragraph(String.join(" ", lines));
    }

    private static List<String> after(List<String> lines, int marks) {
        return lines.stream().map(line -> line.substring(marks)).toList();
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1).split("\\|")).map(String::strip).toList();
    }
}
