package dateline.formats.readers;

import dateline.copy.Agencies;
import dateline.copy.LostText;
import dateline.copy.MarkupEnd;
import dateline.copy.WireFile;
import dateline.envelope.BadZip;
import dateline.envelope.FileEnd;
import dateline.envelope.FileEnds;
import dateline.envelope.ZipPack;
import dateline.formats.FormatReader;
import dateline.formats.ap.ApMediaReader;
import dateline.formats.digitalwires.DigitalwiresReader;
import dateline.formats.feed.FeedReader;
import dateline.formats.g2.NewsmlG2Reader;
import dateline.formats.mail.MailReader;
import dateline.formats.newsml.NewsmlReader;
import dateline.formats.ninjs.NinjsReader;
import dateline.formats.nitf.NitfReader;
import dateline.formats.page.SavedPageReader;
import dateline.formats.photo.PhotoReader;
import dateline.formats.teletype.TeletypeReader;
import dateline.formats.webpage.WebPageReader;
import dateline.formats.wordpress.WordPressReader;
import dateline.story.Decisions;
import dateline.story.Reading;
import dateline.story.ReadingScope;
import dateline.story.Refusal;
import dateline.story.Stops;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a file of any format; recognises the format by the content. Never throws for anything that a supplier
/// can send.
public final class Readers implements FileEnds {
    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    private static final String WHOLE_FILE = "the whole file";
    private static final String WHOLE_ARCHIVE = "the whole archive";
    private static final String NESTED =
            "An archive is unpacked when it comes by itself, not inside another one: import it, or drop it in the inbox.";
    private static final String BROKEN =
            "Dateline's reader broke on this file. It is kept; report it, and replay it once the reader is mended.";
    private static final String NOTHING =
            "The file is %s, and Dateline found no story and no picture in it. Look into the"
                    + " file, or ask the supplier what was sent.";
    private static final String NO_MEMORY = "There was not enough memory to read this file. It is kept: give Dateline"
            + " more memory (-Xmx), and read it again from the quarantine.";

    private final List<FormatReader> readers;
    private final ZoneId siteZone;
    private final Map<String, ZoneId> supplierZones;
    private final Agencies agencies;

    /// @param siteZone the time zone for times that name none
    public Readers(ZoneId siteZone) {
        this(siteZone, Map.of());
    }

    /// @param siteZone the time zone for times that name none
    /// @param supplierZones the time zones of the suppliers whose times are in another zone, by their names
    public Readers(ZoneId siteZone, Map<String, ZoneId> supplierZones) {
        this(siteZone, supplierZones, Agencies.builtIn());
    }

    /// @param siteZone the time zone for times that name none
    /// @param supplierZones the time zones of the suppliers whose times are in another zone, by their names
    /// @param agencies the agencies whose habits are known
    public Readers(ZoneId siteZone, Map<String, ZoneId> supplierZones, Agencies agencies) {
        this(formats(siteZone), siteZone, supplierZones, agencies);
    }

    /// Creates readers that refuse ninjs wherever its schema forbids something.
    public static Readers strict(ZoneId siteZone, Map<String, ZoneId> supplierZones, Agencies agencies) {
        return new Readers(formats(siteZone, new NinjsReader(true)), siteZone, supplierZones, agencies);
    }

    Readers(List<FormatReader> readers) {
        this(readers, ZoneOffset.UTC, Map.of(), Agencies.builtIn());
    }

    private Readers(List<FormatReader> readers, ZoneId siteZone, Map<String, ZoneId> supplierZones, Agencies agencies) {
        this.readers = List.copyOf(readers);
        this.siteZone = siteZone;
        this.supplierZones = Map.copyOf(supplierZones);
        this.agencies = agencies;
    }

    /// Lists one reader for each format, in the order in which they are asked.
    public static List<FormatReader> formats(ZoneId siteZone) {
        return formats(siteZone, new NinjsReader());
    }

    private static List<FormatReader> formats(ZoneId siteZone, NinjsReader ninjs) {
        List<FormatReader> files = List.of(
                new PhotoReader(),
                new ApMediaReader(),
                new DigitalwiresReader(),
                ninjs,
                new NewsmlG2Reader(),
                new NewsmlReader(),
                new NitfReader(),
                new WordPressReader(siteZone),
                new FeedReader(),
                new SavedPageReader(siteZone),
                new TeletypeReader(),
                new WebPageReader(siteZone));
        FormatReader mail = new MailReader(file -> isCopy(file, files));
        return Stream.concat(Stream.of(mail), files.stream()).toList();
    }

    /// Reads a file. Always returns: a file that breaks a reader is refused as a whole, but its orders to stop
    /// copy are still obeyed.
    public Reading read(WireFile file) {
        return read(file, (ZoneId) null);
    }

    /// Reads a file as [#read(WireFile)] does, with the times in the zone of its supplier.
    public Reading read(WireFile file, String supplier) {
        return read(file, supplierZones.get(supplier));
    }

    private Reading read(WireFile file, @Nullable ZoneId supplierZone) {
        return guarded(
                file,
                () -> agencies.during(
                        () -> ReadingScope.read(siteZone, supplierZone, () -> Undated.noted(recognised(file)))),
                () -> StopOrders.in(file));
    }

    /// Refuses a message whose sender may not send for the supplier.
    public static Reading stranger(WireFile file) {
        return guarded(file, () -> MailReader.stranger(file), Stops::new);
    }

    private Reading recognised(WireFile file) {
        if (file.bytes().length == 0) {
            return Reading.refused("unknown", WHOLE_FILE, "The file is empty. Send it again.");
        }
        if (ZipPack.isZip(file.bytes())) {
            return zip(file);
        }
        for (FormatReader reader : readers) {
            if (reader.recognises(file)) {
                return read(reader, file);
            }
        }
        return Unrecognised.refuse(file);
    }

    @Override
    public FileEnd of(byte[] bytes) {
        WireFile file = new WireFile("", bytes);
        try {
            for (FormatReader reader : readers) {
                if (reader.recognises(file)) {
                    return reader.end(file);
                }
            }
            return MarkupEnd.of(file);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("It cannot be told whether a file of {} bytes is whole", bytes.length, e);
            return FileEnd.UNMARKED;
        }
    }

    /// Returns whether a file has a format that carries stories, or is a zip archive.
    private static boolean isCopy(WireFile file, List<FormatReader> formats) {
        return ZipPack.isZip(file.bytes()) || formats.stream().anyMatch(format -> format.recognises(file));
    }

    private static Reading read(FormatReader reader, WireFile file) {
        if (reader.isText()) {
            Decisions.note(
                    Decisions.About.ENCODING,
                    () -> file.decoded().charset() + ", because "
                            + file.decoded().because().words());
        }
        List<String> lost = new ArrayList<>();
        Reading reading =
                orNothing(LostText.noticing(() -> reader.read(file), lost).withFewRefusals());
        for (String note : lost) {
            reading = reading.withNote(note);
        }
        return reader.isText() ? file.decidedCharset().map(reading::withNote).orElse(reading) : reading;
    }

    /// Refuses a file of which a reader took nothing without a word.
    private static Reading orNothing(Reading reading) {
        boolean silent = reading.stories().isEmpty()
                && reading.pictures().isEmpty()
                && reading.packages().isEmpty()
                && reading.refused().isEmpty()
                && reading.notes().isEmpty();
        return silent ? Reading.refused(reading.format(), WHOLE_FILE, NOTHING.formatted(reading.format())) : reading;
    }

    /// Guards recognition and reading against every fault. It catches an `Error` too, because the thread that
    /// reads must go on.
    ///
    /// @param stops finds the orders to stop copy without the reader that broke; never throws
    private static Reading guarded(WireFile file, Supplier<Reading> reading, Supplier<Stops> stops) {
        try {
            return reading.get();
        } catch (OutOfMemoryError e) {
            log(file, e);
            return stops.get().addTo(Reading.refused("unknown", WHOLE_FILE, NO_MEMORY));
        } catch (Throwable e) {
            log(file, e);
            return stops.get().addTo(Reading.refused("unknown", WHOLE_FILE, BROKEN));
        }
    }

    private static void log(WireFile file, Throwable fault) {
        try {
            LOG.error("A reader broke on {} ({} bytes)", file.name(), file.bytes().length, fault);
        } catch (OutOfMemoryError e) {
            // the refusal reports it
        }
    }

    /// Refuses a zip archive. The wire unpacks archives before this: one that arrives here cannot be unpacked,
    /// or holds files that cannot be read.
    private static Reading zip(WireFile file) {
        List<Refusal> refused = new ArrayList<>();
        try {
            List<String> good = new ArrayList<>();
            ZipPack.unpack(file.bytes(), (name, bytes) -> good.add(name))
                    .forEach(bad -> refused.add(new Refusal(bad.name(), bad.reason())));
            if (!good.isEmpty() || refused.isEmpty()) {
                refused.add(new Refusal(WHOLE_ARCHIVE, NESTED));
            }
        } catch (BadZip e) {
            refused.add(new Refusal(WHOLE_ARCHIVE, e.reason()));
        } catch (IOException e) {
            refused.add(new Refusal(WHOLE_ARCHIVE, "The zip archive is broken. Send it again."));
        }
        return new Reading("zip", List.of(), List.of(), refused);
    }
}
