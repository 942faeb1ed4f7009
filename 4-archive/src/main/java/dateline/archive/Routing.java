package dateline.archive;

import dateline.story.Story;
import dateline.story.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds a story's section: what the source says, else its subjects, else its supplier's.
final class Routing {
    private final List<Section> sections;

    Routing(List<Section> sections) {
        this.sections = sections;
    }

    String section(Story story, SupplierTerms terms) {
        return bySource(story.section()).or(() -> bySubjects(story.subjects())).orElse(terms.section());
    }

    private Optional<String> bySource(@Nullable String said) {
        return said == null ? Optional.empty() : first(section -> is(section, said));
    }

    /// The story's first subject that belongs to a section decides.
    private Optional<String> bySubjects(List<Subject> subjects) {
        return subjects.stream()
                .flatMap(subject -> first(section -> belongs(subject, section)).stream())
                .findFirst();
    }

    private Optional<String> first(java.util.function.Predicate<Section> fits) {
        return sections.stream().filter(fits).map(Section::key).findFirst();
    }

    private static boolean is(Section section, String said) {
        String plain = said.strip().toLowerCase(Locale.ROOT);
        return section.key().equals(plain)
                || section.title().toLowerCase(Locale.ROOT).equals(plain);
    }

    private static boolean belongs(Subject subject, Section section) {
        return section.subjects().stream()
                .anyMatch(s -> s.equals(subject.code()) || s.equalsIgnoreCase(subject.name()));
    }
}
