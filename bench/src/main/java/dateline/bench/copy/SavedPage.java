package dateline.bench.copy;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Writes a news page as a reader saves it as text: page furniture, headline, times, paragraphs.
final class SavedPage {
    private static final DateTimeFormatter TIMES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private SavedPage() {}

    static String page(List<BenchStory> tellings, boolean spoilt) {
        BenchStory telling = tellings.getFirst();
        return String.join(
                "\n\n",
                "Skip to Content Facebook Feature Image",
                telling.headline(),
                telling.supplier(),
                telling.headline(),
                TIMES.format(telling.created().atOffset(ZoneOffset.UTC)),
                String.join("\n\n", telling.paragraphs()),
                "Recommended Articles\n");
    }
}
