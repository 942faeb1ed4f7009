package dateline.wire.rounds;

import java.time.Duration;

/// How often a source is visited, with some chance in it, so that not all suppliers are asked at the same moment and
/// one that fell over is not met by everybody at once when it stands up.
///
/// Each `chance` is from 0 to 1.
///
/// @param every from the end of a visit to the next, a tenth more or less
/// @param longest between visits while they fail
public record Pace(Duration every, Duration longest) {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 20;

    public Pace {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("visits without a pause: " + every);
        }
    }

    /// At the given distance, and at most a quarter of an hour apart while visits fail, or the distance where it is
    /// longer.
    public static Pace every(Duration every) {
        return new Pace(every, longer(every, Duration.ofMinutes(15)));
    }

    /// Before the first visit: a tenth of the distance at most, and five seconds.
    Duration first(double chance) {
        return times(shorter(FIRST, every.dividedBy(10)), chance);
    }

    Duration next(double chance) {
        return times(every, 0.9 + 0.2 * chance);
    }

    /// After so many failures in a row: twice the distance, four times and so on, up to the longest; between the half
    /// and the whole of that.
    public Duration afterFailures(int failures, double chance) {
        Duration doubled = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return times(shorter(doubled, longer(longest, every)), 0.5 + 0.5 * chance);
    }

    /// When the supplier said how long to stay away: never sooner, a tenth later at most; a day is believed.
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
