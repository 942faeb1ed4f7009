package dateline.wire.rounds;

import java.time.Duration;

/// How often a source is visited. Pauses are random within limits, so that suppliers are not all visited at the
/// same moment, and a host that recovers does not get all requests at once.
///
/// Each `chance` is a random number from 0 to 1.
///
/// @param every the time from the end of a visit to the next, plus or minus a tenth
/// @param longest the longest time between visits while they fail
public record Pace(Duration every, Duration longest) {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 20;

    public Pace {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("visits without a pause: " + every);
        }
    }

    /// Returns a pace with this time between visits. While visits fail, the time grows up to 15 minutes, or
    /// stays at `every` if that is longer.
    public static Pace every(Duration every) {
        return new Pace(every, longer(every, Duration.ofMinutes(15)));
    }

    /// Returns the pause before the first visit: at most a tenth of `every`, and at most five seconds.
    Duration first(double chance) {
        return times(shorter(FIRST, every.dividedBy(10)), chance);
    }

    Duration next(double chance) {
        return times(every, 0.9 + 0.2 * chance);
    }

    /// Returns the pause after this many failures in a row. Its maximum doubles with each failure: 2 × `every`,
    /// 4 × `every` and so on, up to `longest`. The pause is between half of the maximum and the maximum.
    public Duration afterFailures(int failures, double chance) {
        Duration doubled = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return times(shorter(doubled, longer(longest, every)), 0.5 + 0.5 * chance);
    }

    /// Returns the pause after the supplier asked for one: at least that long, but not shorter than `every`,
    /// plus up to a tenth. Requests for more than a day count as a day.
    Duration afterBidden(Duration bidden, double chance) {
        return times(shorter(longer(bidden, every), longer(DAY, every)), 1 + 0.1 * chance);
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofNanos(Math.round(duration.toNanos() * factor));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
