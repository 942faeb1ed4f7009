package dateline;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks that Java has the memory that `DATELINE_MEMORY` asks for. The launcher passes that value on. The
/// container image has no launcher, so the variable has no effect there.
final class MemoryCheck {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryCheck.class);
    private static final String VARIABLE = "DATELINE_MEMORY";

    private MemoryCheck() {}

    static void warn() {
        line(System.getenv(), ManagementFactory.getRuntimeMXBean().getInputArguments())
                .ifPresent(line -> LOG.warn("{}", line));
    }

    /// @param arguments the arguments of the Java process
    static Optional<String> line(Map<String, String> environment, List<String> arguments) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(wanted -> !arguments.contains("-Xmx" + wanted))
                .map(wanted -> VARIABLE + " is " + wanted + ", but Java was started without it. In the container image,"
                        + " set JDK_JAVA_OPTIONS=-Xmx" + wanted + " instead.");
    }
}
