package dateline;

import dateline.archive.DatedAhead;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs one line at the start if the archive has times in the future, and what to do about it.
final class ClockCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ClockCheck.class);
    private static final int NAMED = 10;

    private ClockCheck() {}

    static void tell(DatedAhead ahead, Instant now) {
        if (!ahead.isNothing()) {
            LOG.warn(line(ahead, now));
        }
    }

    static String line(DatedAhead ahead, Instant now) {
        StringBuilder line = new StringBuilder();
        if (ahead.arrived() != null) {
            line.append("The last copy arrived at ")
                    .append(ahead.arrived())
                    .append(" by the clock, and now it is ")
                    .append(now)
                    .append(": the clock ran ahead then, or runs behind now. Check it. ");
        }
        if (!ahead.stories().isEmpty()) {
            line.append(count(ahead))
                    .append(" dated later than now, above all others until then. Give each its time by \"dateline")
                    .append(" desk redate STORY --by WORDS\": ")
                    .append(String.join(
                            ", ", ahead.stories().stream().limit(NAMED).toList()))
                    .append(ahead.stories().size() > NAMED ? ", …" : "");
        }
        return line.toString().strip();
    }

    private static String count(DatedAhead ahead) {
        int count = ahead.stories().size();
        String many = count == DatedAhead.MOST ? "At least " + count : String.valueOf(count);
        return count == 1 ? "1 story is" : many + " stories are";
    }
}
