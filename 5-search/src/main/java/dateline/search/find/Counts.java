package dateline.search.find;

import dateline.search.StoryIndex;
import dateline.search.find.SearchResult.Count;
import dateline.search.text.Dimension;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/// Counts the stories that a query finds, by their values and days.
final class Counts extends SimpleCollector {
    private static final int MOST_VALUES = 20;

    private final Map<Dimension, Map<String, Integer>> values = new EnumMap<>(Dimension.class);
    private final NavigableMap<LocalDate, Integer> days = new TreeMap<>();
    private final ZoneId zone;
    private final List<Column> columns = new ArrayList<>();
    private NumericDocValues published = DocValues.emptyNumeric();

    /// The day of the last story, in minutes since 1970. The next story is probably of the same day, because
    /// the index has them about in the order of their times.
    private long dayStart;
    private long dayEnd;
    private int onDay;

    /// How often each value of one part of the index was found.
    ///
    /// @param single the same values if no story has several, because they are read faster then
    private record Column(
            Dimension dimension,
            SortedSetDocValues values,
            @Nullable SortedDocValues single,
            int[] counts) {
        void count(int document) throws IOException {
            if (single != null) {
                if (single.advanceExact(document)) {
                    counts[single.ordValue()]++;
                }
            } else if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }
    }

    /// @param zone the site's
    Counts(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        columns.clear();
        for (Dimension dimension : Dimension.values()) {
            SortedSetDocValues ordinals = DocValues.getSortedSet(leaf.reader(), dimension.field());
            SortedDocValues single = DocValues.unwrapSingleton(ordinals);
            columns.add(new Column(dimension, ordinals, single, new int[(int) ordinals.getValueCount()]));
        }
        published = DocValues.getNumeric(leaf.reader(), StoryIndex.PUBLISHED);
    }

    @Override
    public void collect(int document) throws IOException {
        for (Column column : columns) {
            column.count(document);
        }
        if (published.advanceExact(document)) {
            countTime(published.longValue());
        }
    }

    @Override
    public void finish() throws IOException {
        for (Column column : columns) {
            Map<String, Integer> sums = values.computeIfAbsent(column.dimension(), dimension -> new HashMap<>());
            for (int ordinal = 0; ordinal < column.counts().length; ordinal++) {
                if (column.counts()[ordinal] > 0) {
                    String value = column.values().lookupOrd(ordinal).utf8ToString();
                    sums.merge(value, column.counts()[ordinal], Integer::sum);
                }
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /// Returns the most frequent values.
    Map<Dimension, List<Count>> values() {
        Map<Dimension, List<Count>> most = new EnumMap<>(Dimension.class);
        values.forEach((dimension, sums) -> most.put(dimension, most(sums)));
        return most;
    }

    NavigableMap<LocalDate, Integer> days() {
        endDay();
        return days;
    }

    private void countTime(long minute) {
        if (minute < dayStart || minute >= dayEnd) {
            endDay();
            LocalDate day = day(minute);
            dayStart = start(day);
            dayEnd = start(day.plusDays(1));
        }
        onDay++;
    }

    private void endDay() {
        if (onDay > 0) {
            days.merge(day(dayStart), onDay, Integer::sum);
            onDay = 0;
        }
    }

    private LocalDate day(long minute) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(minute * 60), zone);
    }

    private long start(LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond() / 60;
    }

    private static List<Count> most(Map<String, Integer> sums) {
        return sums.entrySet().stream()
                .map(sum -> new Count(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparingInt(Count::stories).reversed().thenComparing(Count::value))
                .limit(MOST_VALUES)
                .toList();
    }
}
