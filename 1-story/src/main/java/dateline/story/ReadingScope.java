package dateline.story;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What all classes share while one file is read: the time zone of times that name none, and the notes for the
/// editor. Bound to the thread that reads, so that a class deep inside a reader needs no further parameter.
public final class ReadingScope {
    private static final ScopedValue<ReadingScope> CURRENT = ScopedValue.newInstance();
    private static final int MOST_NOTES = 20;

    private final ZoneId site;
    private final @Nullable ZoneId supplier;
    private final Set<String> notes = new LinkedHashSet<>();

    private ReadingScope(ZoneId site, @Nullable ZoneId supplier) {
        this.site = site;
        this.supplier = supplier;
    }

    /// Reads a file in these zones, and adds the notes that arise to the reading.
    ///
    /// @param supplier the zone that the settings state for the supplier; null if they state none
    public static Reading read(ZoneId site, @Nullable ZoneId supplier, Supplier<Reading> reader) {
        ReadingScope scope = new ReadingScope(site, supplier);
        Reading reading = ScopedValue.where(CURRENT, scope).call(reader::get);
        for (String note : scope.notes) {
            reading = reading.withNote(note);
        }
        return reading;
    }

    /// Returns the zone of times that name none: the supplier's, else the site's. Outside a reading it is UTC.
    public static ZoneId zone() {
        return zoneOr(ZoneOffset.UTC);
    }

    /// Returns the zone of times that name none.
    ///
    /// @param otherwise the zone outside a reading
    public static ZoneId zoneOr(ZoneId otherwise) {
        if (!CURRENT.isBound()) {
            return otherwise;
        }
        ZoneId supplier = CURRENT.get().supplier;
        return supplier == null ? CURRENT.get().site : supplier;
    }

    /// Returns the zone that the settings state for the supplier; null if they state none. Only this zone is
    /// sure enough to end an embargo.
    static @Nullable ZoneId statedZone() {
        return CURRENT.isBound() ? CURRENT.get().supplier : null;
    }

    /// Says in words whose zone this is.
    static String owner(ZoneId zone) {
        if (zone.equals(statedZone())) {
            return "the supplier's zone";
        }
        return CURRENT.isBound() && zone.equals(CURRENT.get().site) ? "the site's zone" : "the zone of its format";
    }

    /// Adds a note for the editor; the same note only once.
    public static void note(String note) {
        if (CURRENT.isBound() && CURRENT.get().notes.size() < MOST_NOTES) {
            CURRENT.get().notes.add(note);
        }
    }
}
