package dateline.command;

import dateline.copy.WireFile;
import dateline.envelope.ExportPack;
import dateline.envelope.Limits;
import dateline.formats.readers.Readers;
import dateline.settings.BadSettings;
import dateline.settings.Settings;
import dateline.story.Decisions;
import dateline.story.Reading;
import dateline.story.ReadingJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The `read` command: reads files without keeping anything.
@Command(
        name = "read",
        description =
                "Read wire files without keeping anything. Prints one line of JSON for each file, and for each part of a"
                        + " long WordPress export: what was read, and what was refused with its place and reason."
                        + " With --explain, prints in plain words what was decided about each story, and why.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:Everything was read.", "1:Something was refused.", "2:The command or the settings are wrong."
        })
public final class ReadCommand implements Callable<Integer> {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(
            names = "--strict",
            description = "Refuse ninjs wherever its schema forbids something, instead of reading what can be read.")
    boolean strict;

    @Option(
            names = "--explain",
            description =
                    "Print what was decided about each story, and why: where its dateline, byline and headline are from,"
                            + " what was left out, which zone a time was read in, and what holds it.")
    boolean explain;

    @Option(
            names = "--json",
            description = "Print JSON. That is the default without --explain; with it, the JSON has \"decisions\".")
    boolean json;

    @Option(
            names = "--supplier",
            paramLabel = "NAME",
            description = "Read as copy of this supplier: times without a zone are in its zone (suppliers.NAME.zone).")
    String supplier = "";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
    List<Path> files = List.of();

    @Override
    public Integer call() throws BadSettings {
        Settings settings = common.settings();
        Readers readers = strict ? settings.strictReaders() : settings.readers();
        boolean refused = false;
        for (Path file : files) {
            refused |= read(readers, file);
        }
        Terminal.raw().flush();
        return refused ? 1 : 0;
    }

    /// Reads and prints a file; returns whether anything was refused.
    private boolean read(Readers readers, Path file) {
        String name = file.toString();
        try {
            if (!Files.isRegularFile(file)) {
                return print(() -> refused("There is no such file, or it is a folder."), name);
            }
            if (ExportPack.isLong(file)) {
                return split(readers, file);
            }
            if (Files.size(file) > Limits.FILE_BYTES) {
                return print(
                        () -> refused("It is longer than " + (Limits.FILE_BYTES >> 20) + " MiB. Send it in parts."),
                        name);
            }
            WireFile whole = new WireFile(name, Files.readAllBytes(file));
            return print(() -> readers.read(whole, supplier), name);
        } catch (IOException e) {
            return print(() -> refused("It cannot be read from the disk. See whether you may read it."), name);
        }
    }

    /// Reads a long WordPress export part by part, as an import does.
    private boolean split(Readers readers, Path export) throws IOException {
        AtomicBoolean refused = new AtomicBoolean();
        try {
            ExportPack.split(export, (part, bytes) -> {
                String name = export + "/" + part;
                if (print(() -> readers.read(new WireFile(name, bytes), supplier), name)) {
                    refused.set(true);
                }
            });
            return refused.get();
        } catch (ExportPack.ItemTooLong e) {
            return print(() -> refused(e.reason()), export.toString());
        }
    }

    /// Prints what a file contains, or what was decided about it; returns whether anything was refused.
    private boolean print(Supplier<Reading> file, String name) {
        if (!explain) {
            Reading reading = file.get();
            print(ReadingJson.write(reading, name));
            return !reading.refused().isEmpty();
        }
        List<Reading> readings = new ArrayList<>();
        Decisions.Collected decisions = Decisions.during(() -> readings.add(file.get()));
        Reading reading = readings.getFirst();
        if (json) {
            print(ReadingJson.write(reading, name, decisions));
        } else {
            Explanation.lines(name, reading, decisions).forEach(Terminal::print);
        }
        return !reading.refused().isEmpty();
    }

    private static void print(byte[] line) {
        Terminal.raw().writeBytes(line);
        Terminal.raw().write('\n');
    }

    private static Reading refused(String reason) {
        return Reading.refused("unknown", "the whole file", reason);
    }
}
