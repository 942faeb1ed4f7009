package dateline.command;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.stream.Collectors;

/// Prints the stack trace of a log event and makes each line [Printable]: `%trace` in `logback.xml`.
public final class PrintableTrace extends ThrowableProxyConverter {
    @Override
    protected String throwableProxyToString(IThrowableProxy throwable) {
        return super.throwableProxyToString(throwable)
                .lines()
                .map(line -> line.startsWith("\t") ? "\t" + Printable.of(line.substring(1)) : Printable.of(line))
                .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
    }
}
