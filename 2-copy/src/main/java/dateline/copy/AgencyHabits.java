package dateline.copy;

import java.util.List;

/// The habits of one agency: how its copy differs from that of others.
///
/// @param names as datelines, credits and sign-offs print them; a name in small letters is printed so in credits
/// @param withoutDash how it signs datelines that have no dash behind them: `Bern (sda) Der Bundesrat`
/// @param endings lines below its copy that are not copy; a digit stands for any digit
/// @param bylines bylines that name nobody
public record AgencyHabits(List<String> names, List<String> withoutDash, List<String> endings, List<String> bylines) {
    /// No habits.
    public static final AgencyHabits NONE = new AgencyHabits(List.of(), List.of(), List.of(), List.of());

    public AgencyHabits {
        names = List.copyOf(names);
        withoutDash = List.copyOf(withoutDash);
        endings = List.copyOf(endings);
        bylines = List.copyOf(bylines);
    }
}
