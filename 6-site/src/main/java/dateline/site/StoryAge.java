package dateline.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// How old a story is, in whole units.
///
/// @param unit years, months or days, the greatest of which at least one has passed
/// @param count at least 1
record StoryAge(ChronoUnit unit, long count) {
    private static final List<ChronoUnit> UNITS = List.of(ChronoUnit.YEARS, ChronoUnit.MONTHS, ChronoUnit.DAYS);

    /// Returns the age; empty on the first day.
    static Optional<StoryAge> of(LocalDate since, LocalDate today) {
        return UNITS.stream()
                .map(unit -> new StoryAge(unit, unit.between(since, today)))
                .filter(age -> age.count > 0)
                .findFirst();
    }

    /// Returns the first day on which the age is another.
    LocalDate end(LocalDate since) {
        LocalDate next = since.plus(count + 1, unit);
        return unit == ChronoUnit.DAYS && next.isAfter(since.plusMonths(1)) ? since.plusMonths(1) : next;
    }

    String text() {
        String name = switch (unit) {
            case YEARS -> "year";
            case MONTHS -> "month";
            default -> "day";
        };
        return "This story is " + count + " " + name + (count == 1 ? "" : "s") + " old.";
    }
}
