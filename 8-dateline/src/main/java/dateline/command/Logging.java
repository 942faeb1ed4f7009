package dateline.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import dateline.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sets the log up as the settings say; `logback.xml` says how it is without them.
public final class Logging {
    private Logging() {}

    /// Sets the level of Dateline's own messages, and the format of all.
    public static void set(Settings.Log log) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger("dateline").setLevel(Level.toLevel(log.level().name()));
        // Whoever asks for it has it, whatever the level is.
        context.getLogger("dateline.access").setLevel(log.access() ? Level.INFO : Level.OFF);
        if (log.format() == Settings.Log.Format.JSON) {
            writeJson(context);
        }
    }

    /// An object a line: `timestamp` in milliseconds since 1970, `level`, `threadName`, `loggerName`,
    /// `formattedMessage`, and `throwable` with its stack.
    private static void writeJson(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithMDC(false);
        encoder.setWithMarkers(false);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithKVPList(false);
        encoder.setWithFormattedMessage(true);
        encoder.start();
        if (context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr")
                instanceof ConsoleAppender<ILoggingEvent> appender) {
            appender.stop();
            appender.setEncoder(encoder);
            appender.start();
        }
    }
}
