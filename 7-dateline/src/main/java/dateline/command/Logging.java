package dateline.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.encoder.Encoder;
import dateline.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Sets up the log from the settings. Without settings, `logback.xml` decides.
public final class Logging {
    /// The encoder from `logback.xml`, kept while another is in use.
    private static @Nullable Encoder<ILoggingEvent> text;

    private static volatile boolean json;

    private Logging() {}

    /// Returns whether each log line is a JSON object.
    static boolean isJson() {
        return json;
    }

    /// Sets the level of Dateline's own messages, and the format of all messages.
    public static void set(Settings.Log log) {
        bridge();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger("dateline").setLevel(Level.toLevel(log.level().name()));
        // The access log is written if it is enabled, whatever the level is.
        context.getLogger("dateline.access").setLevel(log.access() ? Level.INFO : Level.OFF);
        if (root(context).getAppender("stderr") instanceof ConsoleAppender<ILoggingEvent> appender) {
            write(appender, log.format());
        }
    }

    /// Passes the messages of libraries that use the JDK's own log to ours.
    private static void bridge() {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }

    private static synchronized void write(ConsoleAppender<ILoggingEvent> appender, Settings.Log.Format format) {
        Encoder<ILoggingEvent> now = appender.getEncoder();
        boolean isJson = now instanceof JsonEncoder;
        if (isJson == (format == Settings.Log.Format.JSON)) {
            return;
        }
        Encoder<ILoggingEvent> other = isJson ? text : json(appender.getContext());
        if (!isJson) {
            text = now;
        }
        appender.stop();
        appender.setEncoder(other);
        appender.start();
        json = !isJson;
    }

    /// Returns an encoder that writes one object per line: `timestamp` in milliseconds since 1970, `level`,
    /// `threadName`, `loggerName`, `formattedMessage`, and `throwable` with its stack.
    private static JsonEncoder json(Context context) {
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
        return encoder;
    }

    private static ch.qos.logback.classic.Logger root(LoggerContext context) {
        return context.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
