package dateline.settings;

import dateline.archive.Section;
import java.util.List;

/// The sections of a site whose settings list none. Every top-level subject of the IPTC Media Topics belongs to
/// one of them.
final class DefaultSections {
    static final List<Section> ALL = List.of(
            new Section(
                    "news",
                    "News",
                    List.of(
                            "medtop:02000000",
                            "medtop:03000000",
                            "medtop:05000000",
                            "medtop:06000000",
                            "medtop:07000000",
                            "medtop:08000000",
                            "medtop:13000000",
                            "medtop:14000000",
                            "medtop:17000000")),
            new Section("world", "World", List.of("medtop:11000000", "medtop:16000000")),
            new Section("business", "Business", List.of("medtop:04000000", "medtop:09000000")),
            new Section("culture", "Culture", List.of("medtop:01000000", "medtop:10000000", "medtop:12000000")),
            new Section("sport", "Sport", List.of("medtop:15000000")));

    private DefaultSections() {}
}
