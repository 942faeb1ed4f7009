package dateline.archive;

import dateline.story.Picture;
import dateline.story.Story;
import dateline.story.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Applies the newsroom's rules to a version: decides its section, whether it is published, from when and until
/// when. Depends only on the version and the settings.
final class Routing {
    private final ArchiveSettings settings;

    Routing(ArchiveSettings settings) {
        this.settings = settings;
    }

    Ruling ruling(Version version) {
        Story story = version.story();
        SupplierTerms terms = settings.terms(version.supplier());
        List<Rule> fitting = settings.rules().stream()
                .filter(rule -> rule.match().fits(version.supplier(), story))
                .toList();
        return new Ruling(
                first(fitting, Rule::section).orElseGet(() -> section(story, terms)),
                first(fitting, Rule::publish).orElse(terms.publish()),
                first(fitting, Rule::embargo).map(version.arrived()::plus).orElse(null),
                earlier(
                        story.rights().expires(),
                        first(fitting, Rule::expires)
                                .map(version.arrived()::plus)
                                .orElse(null)));
    }

    /// Returns when the right to show a picture with a version ends; [Instant#MIN] if there never was one,
    /// [Instant#MAX] if it does not end.
    Instant end(Picture picture, Version version) {
        Story story = version.story();
        List<Rule> fitting = settings.rules().stream()
                .filter(rule -> rule.match().fits(version.supplier(), story)
                        || rule.match().fitsPicture(version.supplier(), story, picture.usageTerms()))
                .toList();
        if (!first(fitting, Rule::pictures).orElse(true)) {
            return Instant.MIN;
        }
        Instant ruled =
                first(fitting, Rule::expires).map(version.arrived()::plus).orElse(null);
        return Objects.requireNonNullElse(earlier(picture.expires(), ruled), Instant.MAX);
    }

    private static <T> Optional<T> first(List<Rule> rules, Function<Rule, @Nullable T> says) {
        return rules.stream()
                .flatMap(rule -> Stream.ofNullable(says.apply(rule)))
                .findFirst();
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    /// Returns the section that applies without a rule: the source's own, else that of the subjects, else
    /// the supplier's.
    private String section(Story story, SupplierTerms terms) {
        return bySource(story.about().section())
                .or(() -> bySubjects(story.about().subjects()))
                .orElse(terms.section());
    }

    private Optional<String> bySource(@Nullable String name) {
        return name == null ? Optional.empty() : first(section -> is(section, name));
    }

    /// The story's first subject that belongs to a section decides.
    private Optional<String> bySubjects(List<Subject> subjects) {
        return subjects.stream()
                .flatMap(subject -> first(section -> belongs(subject, section)).stream())
                .findFirst();
    }

    private Optional<String> first(Predicate<Section> fits) {
        return settings.sections().stream().filter(fits).map(Section::key).findFirst();
    }

    private static boolean is(Section section, String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return section.key().equals(plain)
                || section.title().toLowerCase(Locale.ROOT).equals(plain);
    }

    private static boolean belongs(Subject subject, Section section) {
        return section.subjects().stream().anyMatch(asked -> Match.isWithin(subject, asked));
    }
}
