package dateline.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.wire.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportDisplayTest {
    private static final Outcome A_STORY = new Outcome("ninjs 2.1", 1, 0, List.of());
    private static final Outcome HAD = new Outcome("already had", 0, 0, List.of());

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, UTF_8);

    @Test
    void theSummaryCountsWhatWasReadRefusedAndSkipped() {
        ImportDisplay display = new ImportDisplay(out, false, 5);
        display.done("ferry.json", A_STORY, false);
        display.done("message.xml", new Outcome("NewsML-G2", 3, 2, List.of("item 2: It has no guid.")), false);
        display.done("gull.jpg", new Outcome("picture", 0, 1, List.of()), false);
        display.done("ferry.json", HAD, true);
        display.failed("whale.zip", "It is too long.");
        assertThat(display.summary()).isFalse();
        assertThat(lines())
                .containsExactly(
                        "refused  message.xml: item 2: It has no guid.",
                        "refused  whale.zip: It is too long.",
                        "5 files: 4 stories and 3 pictures read, 2 refused, 1 skipped as already had");
    }

    @Test
    void anImportThatTheServerCutShortSaysHowToContinue() {
        ImportDisplay display = new ImportDisplay(out, false, 40);
        display.done("ferry.json", A_STORY, false);
        display.serverGone(1);
        assertThat(display.summary()).isFalse();
        assertThat(lines())
                .containsExactly(
                        "1 file: 1 story and 0 pictures read, 0 refused, 0 skipped as already had",
                        "The server has ended. It answered for 1 of 40 files. Repeat the same import, with or without a"
                                + " server: it skips what is in.");
    }

    @Test
    void oneIsCountedAsOne() {
        ImportDisplay display = new ImportDisplay(out, false, 1);
        display.done("ferry.json", new Outcome("NewsML-G2", 1, 1, List.of()), false);
        assertThat(display.summary()).isTrue();
        assertThat(lines()).containsExactly("1 file: 1 story and 1 picture read, 0 refused, 0 skipped as already had");
    }

    @Test
    void aRefusedPictureIsNotCountedAsRead() {
        ImportDisplay display = new ImportDisplay(out, false, 1);
        display.done("torn.jpg", new Outcome("picture", 0, 0, List.of("the picture: It ends too soon.")), false);
        assertThat(display.summary()).isFalse();
        assertThat(lines()).last().asString().startsWith("1 file: 0 stories and 0 pictures read, 1 refused");
    }

    @Test
    void progressIsPrintedEveryThousandFiles() {
        ImportDisplay display = new ImportDisplay(out, false, 2_500);
        IntStream.range(0, 2_500).forEach(i -> display.done(i + ".json", A_STORY, false));
        assertThat(lines()).containsExactly("1000 files …", "2000 files …");
    }

    @Test
    void onATerminalABarRunsAndRefusalsFollowIt() {
        ImportDisplay display = new ImportDisplay(out, true, 2);
        display.done("ferry.json", A_STORY, false);
        display.failed("whale.zip", "It is too long.");
        assertThat(shown.toString(UTF_8)).doesNotContain("refused");
        display.summary();
        assertThat(shown.toString(UTF_8)).contains("Import", "2/2");
        assertThat(lines())
                .endsWith(
                        "refused  whale.zip: It is too long.",
                        "2 files: 1 story and 0 pictures read, 1 refused, 0 skipped as already had");
    }

    private List<String> lines() {
        return shown.toString(UTF_8).lines().toList();
    }
}
