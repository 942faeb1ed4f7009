package dateline.command;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/// Prints a log message on one line: `%printable` in `logback.xml`.
public final class PrintableMessage extends MessageConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return Printable.of(super.convert(event));
    }
}
