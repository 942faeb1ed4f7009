package dateline.story.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Reading;
import dateline.story.WireFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Feeds the readers what nobody writes: one character or a short sequence, repeated. None may recurse for each of
/// them,
/// nor take more than linear time.
class LongRunsTest {
    private static final List<String> RUNS = List.of(
            " ",
            "\n",
            " \n",
            "\r\n",
            "\t",
            "\u00A0",
            "a",
            "A",
            "a ",
            "A ",
            "1",
            "1 ",
            ".",
            ". ",
            ",",
            ", ",
            ";",
            ":",
            "-",
            "--",
            "- ",
            "_",
            "*",
            "#",
            "/",
            "\\",
            "\"",
            "'",
            "(",
            ")",
            "[",
            "[a]",
            "{",
            "}",
            "<",
            ">",
            "> ",
            "&",
            "&amp;",
            "&#1;",
            "=",
            "=\n",
            "=20",
            "%",
            "+",
            "@",
            "a@",
            "|",
            "~",
            "^",
            "\0",
            "\u0001",
            "\u0002",
            "\u0003",
            "\u001b",
            "é",
            "\ud83d\ude00",
            "a\ud835\udc00",
            "日",
            "<p>",
            "<a>",
            "<b>",
            "<div>",
            "<p></p>",
            "<br>",
            "<img>",
            "<!--",
            "]]>",
            "<![CDATA[",
            "<?a",
            "</a>",
            "http://a.b/ ",
            "kill ",
            "embargo ",
            "Photo: ",
            "[caption]",
            "ZCZC",
            "NNNN",
            "in A ");
    private static final Readers READERS = new Readers(ZoneOffset.UTC);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// In bytes: Maven's `-Ddateline.longRun=4194304` looks harder.
    private static final int LONG = Integer.getInteger("dateline.longRun", 1 << 20);
    private static final int IN_A_FILE = Integer.getInteger("dateline.longRun", 1 << 16);

    private static final int SMALL_STACK = 256 << 10;
    /// What is quicker is not measured again at twice the length.
    private static final double QUICK = 0.15;
    private static final double LINEAR = 3;
    private static final double MOST_SECONDS_A_MEGABYTE = 4;

    private final List<String> faults = new ArrayList<>();

    @Test
    void nothingButARunIsReadInLinearTime() throws InterruptedException {
        onASmallStack(() -> {
            for (String run : RUNS) {
                for (String form : List.of("§", "hello world§", "§hello world")) {
                    read(form, run, LONG, "text");
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void aRunInAnyFieldOfAnyFormatIsReadInLinearTime() throws InterruptedException {
        onASmallStack(() -> Template.ALL.forEach(this::fields));
        assertThat(faults).isEmpty();
    }

    @Test
    void everyTemplateIsAFileOfItsFormat() {
        for (Template template : Template.ALL) {
            Reading reading = READERS.read(file(template.file().replaceAll("[«»]", "")));
            assertThat(reading.stories())
                    .as(template.name() + ": " + reading.refused())
                    .isNotEmpty();
        }
    }

    private void fields(Template template) {
        for (int place = 0; place < template.places(); place++) {
            for (String run : RUNS) {
                Set<String> written =
                        new LinkedHashSet<>(List.of(template.escape().apply(run), run));
                for (String text : written) {
                    read(template.with(place, "§"), text, IN_A_FILE, template.name() + " " + place);
                }
            }
        }
    }

    private void read(String form, String run, int length, String what) {
        double seconds = seconds(form, run, length);
        boolean tooSlow = seconds > MOST_SECONDS_A_MEGABYTE * Math.max(1, length / (double) (1 << 20));
        if (!tooSlow && seconds > QUICK) {
            seconds = Math.min(seconds, seconds(form, run, length));
            tooSlow = seconds > QUICK && seconds(form, run, 2 * length) > LINEAR * seconds;
        }
        if (tooSlow) {
            faults.add("%.1f s for %d bytes of %s in %s".formatted(seconds, length, shown(run), what));
        }
    }

    /// By the processor's time, which other work on the machine does not touch.
    private double seconds(String form, String run, int length) {
        String text = form.replace("§", run.repeat(length / run.length()));
        long began = THREADS.getCurrentThreadCpuTime();
        Reading reading = READERS.read(file(text));
        double seconds = (THREADS.getCurrentThreadCpuTime() - began) / 1e9;
        reading.refused().stream()
                .filter(refusal -> refusal.reason().contains("reader broke"))
                .forEach(refusal ->
                        faults.add("Broke on " + shown(run) + " in " + form.substring(0, Math.min(60, form.length()))));
        return seconds;
    }

    private static WireFile file(String text) {
        return new WireFile("a", text.getBytes(UTF_8));
    }

    private static String shown(String run) {
        return run.replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
                .replace("\0", "\\0");
    }

    private static void onASmallStack(Runnable work) throws InterruptedException {
        Thread thread = new Thread(null, work, "small stack", SMALL_STACK);
        thread.start();
        thread.join();
    }
}
