package dateline.command;

import dateline.copy.WireFile;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The `read` command: reads files without keeping anything.
@Command(
        name = "read",
        description =
                "Read wire files without keeping anything. Prints one line of JSON for each file: what was read, and"
                        + " what was refused with its place and reason. With --explain, prints in plain words what was"
                        + " decided about each story, and why.",
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
            refused |= !(explain ? explained(readers, file) : printed(readers, file));
        }
        Terminal.raw().flush();
        return refused ? 1 : 0;
    }

    /// Prints what a file contains; returns whether nothing was refused.
    private boolean printed(Readers readers, Path file) {
        Reading reading = read(readers, file);
        print(ReadingJson.write(reading, file.toString()));
        return reading.refused().isEmpty();
    }

    /// Prints what was decided about a file; returns whether nothing was refused.
    private boolean explained(Readers readers, Path file) {
        List<Reading> readings = new ArrayList<>();
        Decisions.Collected decisions = Decisions.during(() -> readings.add(read(readers, file)));
        Reading reading = readings.getFirst();
        if (json) {
            print(ReadingJson.write(reading, file.toString(), decisions));
        } else {
            Explanation.lines(file.toString(), reading, decisions).forEach(Terminal::print);
        }
        return reading.refused().isEmpty();
    }

    private static void print(byte[] line) {
        Terminal.raw().writeBytes(line);
        Terminal.raw().write('\n');
    }

    private Reading read(Readers readers, Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return refused("There is no such file, or it is a folder.");
            }
            if (Files.size(file) > Limits.FILE_BYTES) {
                return refused("It is longer than " + (Limits.FILE_BYTES >> 20) + " MiB. Send it in parts.");
            }
            return readers.read(new WireFile(file.toString(), Files.readAllBytes(file)), supplier);
        } catch (IOException e) {
            return refused("It cannot be read from the disk. See whether you may read it.");
        }
    }

    private static Reading refused(String reason) {
        return Reading.refused("unknown", "the whole file", reason);
    }
}
