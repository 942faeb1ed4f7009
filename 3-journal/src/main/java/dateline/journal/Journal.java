package dateline.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.database.DamagedDatabase;
import dateline.database.Database;
import dateline.database.OneWriter;
import dateline.database.TimeColumn;
import dateline.envelope.Sha256;
import dateline.wire.Dispatch;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stores every dispatch before any reader parses it.
///
/// A dispatch is synced to disk when its future completes. The journal never changes or removes a dispatch,
/// with one exception: if a damaged dispatch arrives again, it is repaired. The quarantine does change: it
/// lists what the present readers could not read.
///
/// Each dispatch is compared with its SHA-256 and its checksum whenever it is read. A damaged dispatch is
/// returned as [Entry.Damaged] and logged once.
public final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int MOST_CONTAINING = 8;
    private static final int DISPATCHES_SEARCHED = 50_000;
    /// In bytes.
    private static final int LONGEST_SEARCHED = 2 << 20;
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final Database database;
    private final OneWriter<Dispatch, Kept> writer;
    private final OneWriter<Unread, Long> quarantine;

    /// The numbers of the damaged dispatches that are already logged.
    private final Set<Long> logged = ConcurrentHashMap.newKeySet();

    private record Unread(long number, List<Fault> faults) {}

    private Journal(Database database) {
        this.database = database;
        this.writer = new OneWriter<>("journal", database, Journal::insert, kept -> {});
        this.quarantine = new OneWriter<>("quarantine", database, Journal::note, numbers -> {});
    }

    public static Journal open(Path file) {
        return new Journal(Database.open(file, "dateline/journal"));
    }

    /// Stores a dispatch; completes when it is synced. If the supplier's last dispatch of the same name has the
    /// same bytes, it is not stored again. If other bytes arrived in between, it is stored, because it is the
    /// supplier's latest version.
    public CompletableFuture<Kept> keep(Dispatch dispatch) {
        return writer.submit(dispatch);
    }

    /// Returns when the writer last completed a task, by [System#nanoTime].
    public long answered() {
        return writer.answered();
    }

    /// Lists the dispatches after a number, in order, including damaged ones.
    public List<Entry> after(long number, int limit) {
        try {
            List<Entry> entries = database.read(handle -> handle.createQuery(
                            "select * from dispatch where number > :number order by number limit :limit")
                    .bind("number", number)
                    .bind("limit", limit)
                    .map((row, context) -> EntryRow.read(row))
                    .list());
            entries.forEach(this::logged);
            return entries;
        } catch (DamagedDatabase e) {
            return eachAfter(number, limit);
        }
    }

    /// Finds the bytes of a dispatch by their SHA-256, 64 hexadecimal digits in lower case; empty if there are
    /// none or all of them are damaged.
    public Optional<byte[]> findBytes(String sha256) {
        if (!SHA_256.matcher(sha256).matches()) {
            return Optional.empty();
        }
        byte[] wanted = HexFormat.of().parseHex(sha256);
        List<Long> numbers = database.read(handle -> handle.createQuery("select number from dispatch where sha256 = ?")
                .bind(0, wanted)
                .mapTo(Long.class)
                .list());
        return numbers.stream()
                .flatMap(number -> find(number).stream())
                .flatMap(Journal::intact)
                .findFirst();
    }

    /// Finds the last dispatch of a name that was kept as a part of others, before a dispatch number; empty if
    /// there is none or it is damaged.
    public Optional<Dispatch> findPart(String supplier, String name, long before) {
        return database.read(handle -> handle.createQuery("""
                        select * from dispatch where supplier = ? and name = ? and via = 'PART' and number < ?
                        order by number desc limit 1""")
                        .bind(0, supplier)
                        .bind(1, name)
                        .bind(2, before)
                        .map((row, context) -> EntryRow.read(row))
                        .findOne())
                .map(this::logged)
                .flatMap(entry -> entry instanceof Entry.Intact(long number, Dispatch part)
                        ? Optional.of(part)
                        : Optional.empty());
    }

    /// Lists the last texts of a supplier that contain some words, newest first: at most [#MOST_CONTAINING], among
    /// the [#DISPATCHES_SEARCHED] dispatches before a number. Pictures that were fetched and long files are not
    /// searched, so that the search reads no more than it must.
    ///
    /// @param words in UTF-8
    public List<Entry> containing(String supplier, String words, long before) {
        List<Entry> found = database.read(handle -> handle.createQuery("""
                        select * from dispatch
                        where number < :before and number >= :first and supplier = :supplier and size <= :longest
                            and via not in ('PART', 'FETCH', 'DESK', 'STRANGER') and instr(bytes, :words) > 0
                        order by number desc limit :most""")
                .bind("before", before)
                .bind("first", before - DISPATCHES_SEARCHED)
                .bind("supplier", supplier)
                .bind("longest", LONGEST_SEARCHED)
                .bind("words", words.getBytes(UTF_8))
                .bind("most", MOST_CONTAINING)
                .map((row, context) -> EntryRow.read(row))
                .list());
        found.forEach(this::logged);
        return found;
    }

    /// Returns how many damaged dispatches were found since the journal was opened.
    public int damaged() {
        return logged.size();
    }

    /// Returns the number of the last dispatch; 0 if there is none.
    public long last() {
        return database.read(handle -> handle.createQuery("select coalesce(max(number), 0) from dispatch")
                .mapTo(Long.class)
                .one());
    }

    /// Returns when a dispatch arrived; empty if there is no such dispatch.
    public Optional<Instant> findArrived(long number) {
        return database.read(handle -> handle.createQuery("select arrived from dispatch where number = ?")
                .bind(0, number)
                .mapTo(Instant.class)
                .findOne());
    }

    /// Tests whether the disk can be written to, with a small write that has no effect. Throws if it cannot.
    public void probe() {
        database.change(handle -> handle.execute("pragma user_version = 1"));
    }

    /// Records the faults of a dispatch in the quarantine, in place of its earlier faults; completes when they
    /// are synced.
    public CompletableFuture<Long> quarantine(long number, List<Fault> faults) {
        return quarantine.submit(new Unread(number, faults));
    }

    /// Empties the quarantine, before all dispatches are read again.
    public void emptyQuarantine() {
        database.change(handle -> handle.execute("delete from quarantine"));
    }

    /// Lists the dispatches in the quarantine that were not dropped, newest first.
    ///
    /// @param before only dispatches with a lower number
    public List<Quarantined> quarantine(long before, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select d.number, d.supplier, d.name, d.arrived, d.size from dispatch d
                        where d.number in (select dispatch from quarantine)
                            and d.number not in (select dispatch from dropped) and d.number < ?
                        order by d.number desc limit ?""")
                .bind(0, before)
                .bind(1, limit)
                .map((row, context) -> new Quarantined(
                        row.getLong("number"),
                        row.getString("supplier"),
                        row.getString("name"),
                        Objects.requireNonNull(TimeColumn.time(row.getLong("arrived"))),
                        row.getLong("size")))
                .list());
    }

    /// Counts the dispatches that [#quarantine(long, int)] lists.
    public long countQuarantined() {
        return database.read(handle -> handle.createQuery("""
                        select count(distinct dispatch) from quarantine
                        where dispatch not in (select dispatch from dropped)""").mapTo(Long.class).one());
    }

    /// Removes a dispatch from the quarantine permanently; it stays in the journal.
    ///
    /// @return whether it was in the quarantine
    public boolean drop(long number) {
        return database.write(handle -> handle.execute("""
                        insert into dropped (dispatch) select distinct dispatch from quarantine where dispatch = ?
                        on conflict do nothing""", number)) > 0;
    }

    public Optional<Entry> find(long number) {
        try {
            return database.read(handle -> row(handle, number)).map(this::logged);
        } catch (DamagedDatabase e) {
            return Optional.of(logged(EntryRow.unreadable(number)));
        }
    }

    /// Lists the faults of a dispatch in the quarantine.
    public List<Fault> quarantined(long number) {
        return database.read(
                handle -> handle.createQuery("select place, reason from quarantine where dispatch = ? order by rowid")
                        .bind(0, number)
                        .map((row, context) -> new Fault(row.getString("place"), row.getString("reason")))
                        .list());
    }

    @Override
    public void close() {
        writer.close();
        quarantine.close();
        database.close();
    }

    private static long note(Handle handle, Unread unread) {
        handle.execute("delete from quarantine where dispatch = ?", unread.number());
        for (Fault fault : unread.faults()) {
            handle.execute(
                    "insert into quarantine (dispatch, place, reason) values (?, ?, ?)",
                    unread.number(),
                    fault.where(),
                    fault.reason());
        }
        return unread.number();
    }

    private static Kept insert(Handle handle, Dispatch dispatch) {
        byte[] sha256 = Sha256.of(dispatch.bytes());
        Optional<Long> existing = handle.createQuery("""
                        select number from (select number, sha256 from dispatch where supplier = ? and name = ?
                            order by number desc limit 1) last
                        where sha256 = ?""")
                .bind(0, dispatch.supplier())
                .bind(1, dispatch.name())
                .bind(2, sha256)
                .mapTo(Long.class)
                .findOne();
        if (existing.isPresent()) {
            mend(handle, existing.get(), dispatch);
            return new Kept(existing.get(), true);
        }
        long number = handle.createQuery("""
                        insert into dispatch (supplier, name, via, arrived, sha256, size, bytes, charset, checksum)
                        values (:supplier, :name, :via, :arrived, :sha256, :size, :bytes, :charset, :checksum)
                        returning number""")
                .bind("supplier", dispatch.supplier())
                .bind("name", dispatch.name())
                .bind("via", dispatch.via().name())
                .bind("arrived", dispatch.arrived())
                .bind("sha256", sha256)
                .bind("size", dispatch.bytes().length)
                .bind("bytes", dispatch.bytes())
                .bind("charset", dispatch.charset())
                .bind("checksum", ArrivalChecksum.of(dispatch))
                .mapTo(Long.class)
                .one();
        return new Kept(number, false);
    }

    /// Repairs a damaged dispatch from the copy that arrived again.
    private static void mend(Handle handle, long number, Dispatch again) {
        handle.createUpdate("""
                        update dispatch set bytes = :bytes, size = :size
                        where number = :number and (bytes is not :bytes or size is not :size)""")
                .bind("bytes", again.bytes())
                .bind("size", again.bytes().length)
                .bind("number", number)
                .execute();
        if (row(handle, number).orElseThrow() instanceof Entry.Damaged) {
            handle.createUpdate("""
                            update dispatch set via = :via, arrived = :arrived, charset = :charset, checksum = :checksum
                            where number = :number""")
                    .bind("via", again.via().name())
                    .bind("arrived", again.arrived())
                    .bind("charset", again.charset())
                    .bind("checksum", ArrivalChecksum.of(again))
                    .bind("number", number)
                    .execute();
        }
    }

    private static Optional<Entry> row(Handle handle, long number) {
        return handle.createQuery("select * from dispatch where number = ?")
                .bind(0, number)
                .map((row, context) -> EntryRow.read(row))
                .findOne();
    }

    /// As [#after], but reads one dispatch at a time, so that a destroyed page does not hide the dispatches on
    /// other pages. The numbers come from an index.
    private List<Entry> eachAfter(long number, int limit) {
        List<Long> numbers = database.read(handle -> handle.createQuery("""
                        select number from dispatch indexed by dispatch_sha256
                        where sha256 >= x'' and number > ? order by number limit ?""")
                .bind(0, number)
                .bind(1, limit)
                .mapTo(Long.class)
                .list());
        return numbers.stream().flatMap(each -> find(each).stream()).toList();
    }

    private Entry logged(Entry entry) {
        if (entry instanceof Entry.Damaged damaged && logged.add(damaged.number())) {
            LOG.error(
                    "Dispatch {} ({}, {}) is set aside. {}",
                    damaged.number(),
                    damaged.supplier(),
                    damaged.name(),
                    damaged.fault().reason());
        }
        return entry;
    }

    private static Stream<byte[]> intact(Entry entry) {
        return switch (entry) {
            case Entry.Intact intact -> Stream.of(intact.dispatch().bytes());
            case Entry.Damaged damaged -> Stream.of();
        };
    }
}
