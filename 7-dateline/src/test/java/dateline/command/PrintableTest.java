package dateline.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import dateline.wire.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrintableTest {
    private static final String EVIL = "a\u001b[2J\nrefused  b\r\u009b1m\u2028\u202egnp.exe\u0000";

    @Test
    void controlCharactersAreEscapedOnTheTerminal() {
        assertThat(Printable.of(EVIL)).isEqualTo("a\\u001b[2J\\nrefused  b\\r\\u009b1m\\u2028\\u202egnp.exe\\u0000");
    }

    @Test
    void everyScriptStaysAsItIs() {
        for (String text :
                List.of("Hafenfähre läuft auf", "東京で地震", "شب\u200cنشینی", "क्\u200dष", "👩\u200d🚒 🚢", "…")) {
            assertThat(Printable.of(text)).isEqualTo(text);
        }
    }

    @Test
    void halfALetterIsWrittenOut() {
        assertThat(Printable.of("\ud83d!")).isEqualTo("\\ud83d!");
        assertThat(Printable.of("!\udea2")).isEqualTo("!\\udea2");
    }

    @Test
    void aFileOfAStrangersNameIsOneLineOfAnImport() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        ImportDisplay display = new ImportDisplay(new PrintStream(shown, true, UTF_8), false, 1);
        display.done(
                EVIL, new Outcome("unknown", 0, 0, List.of("the whole file: It says \u001b]0;mine\u0007.")), false);
        assertThat(shown.toString(UTF_8).lines()).hasSize(1);
        assertThat(shown.toString(UTF_8)).doesNotContain("\u001b", "\u0007");
    }

    @Test
    void aMessageOfTheLogIsOneLine() throws Exception {
        assertThat(logged(null).lines()).hasSize(1);
        assertThat(logged(null)).doesNotContain("\u001b").contains("\\u001b[2J\\nrefused");
    }

    @Test
    void controlCharactersOfAnErrorAreEscapedInTheLog() throws Exception {
        assertThat(logged(new IllegalStateException("It says \u001b[2J.")))
                .doesNotContain("\u001b")
                .contains("\tat " + PrintableTest.class.getName());
    }

    private static String logged(@Nullable Exception error) throws JoranException {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(PrintableTest.class.getResource("/logback.xml")));
        Logger logger = context.getLogger(Logger.ROOT_LOGGER_NAME);
        OutputStreamAppender<ILoggingEvent> appender =
                (OutputStreamAppender<ILoggingEvent>) logger.getAppender("stderr");
        LoggingEvent event = new LoggingEvent(
                PrintableTest.class.getName(), logger, Level.WARN, "{} was refused", error, new Object[] {EVIL});
        return new String(appender.getEncoder().encode(event), UTF_8);
    }
}
