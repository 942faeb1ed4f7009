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
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts the stories that a query finds, by their values and days.
final class Counts extends SimpleCollector {
    private static final int MOST_VALUES = 20;

    /// Every zone changes its day at a multiple of it.
    private static final int MINUTES = 15;

    private final Map<Dimension, Map<String, Integer>> values = new EnumMap<>(Dimension.class);
    private final Map<Long, int[]> times = new HashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private NumericDocValues published = DocValues.emptyNumeric();

    /// How often each value of one part of the index was found.
    private record Column(Dimension dimension, SortedSetDocValues values, int[] counts) {
        void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        columns.clear();
        for (Dimension dimension : Dimension.values()) {
            SortedSetDocValues ordinals = DocValues.getSortedSet(leaf.reader(), dimension.field());
            columns.add(new Column(dimension, ordinals, new int[(int) ordinals.getValueCount()]));
        }
        published = DocValues.getNumeric(leaf.reader(), StoryIndex.PUBLISHED);
    }

    @Override
    public void collect(int document) throws IOException {
        for (Column column : columns) {
            column.count(document);
        }
        if (published.advanceExact(document)) {
            times.computeIfAbsent(Math.floorDiv(published.longValue(), MINUTES), time -> new int[1])[0]++;
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

    NavigableMap<LocalDate, Integer> days(ZoneId zone) {
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        times.forEach((time, count) -> {
            Instant start = Instant.ofEpochSecond(time * MINUTES * 60);
            days.merge(LocalDate.ofInstant(start, zone), count[0], Integer::sum);
        });
        return days;
    }

    private static List<Count> most(Map<String, Integer> sums) {
        return sums.entrySet().stream()
                .map(sum -> new Count(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparingInt(Count::stories).reversed().thenComparing(Count::value))
                .limit(MOST_VALUES)
                .toList();
    }
}
