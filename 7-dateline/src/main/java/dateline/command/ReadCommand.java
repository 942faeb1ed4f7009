package dateline.command;

import dateline.copy.WireFile;
import dateline.envelope.Limits;
import dateline.formats.readers.Readers;
import dateline.settings.BadSettings;
import dateline.story.Reading;
import dateline.story.ReadingJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
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
                        + " what was refused with its place and reason.",
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

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
    List<Path> files = List.of();

    @Override
    public Integer call() throws BadSettings {
        ZoneId zone = common.settings().site().zone();
        Readers readers = strict ? Readers.strict(zone) : new Readers(zone);
        boolean refused = false;
        for (Path file : files) {
            Reading reading = read(readers, file);
            Terminal.raw().writeBytes(ReadingJson.write(reading, file.toString()));
            Terminal.raw().write('\n');
            refused |= !reading.refused().isEmpty();
        }
        Terminal.raw().flush();
        return refused ? 1 : 0;
    }

    private static Reading read(Readers readers, Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return refused("There is no such file, or it is a folder.");
            }
            if (Files.size(file) > Limits.FILE_BYTES) {
                return refused("It is longer than " + (Limits.FILE_BYTES >> 20) + " MiB. Send it in parts.");
            }
            return readers.read(new WireFile(file.toString(), Files.readAllBytes(file)));
        } catch (IOException e) {
            return refused("It cannot be read from the disk. See whether you may read it.");
        }
    }

    private static Reading refused(String reason) {
        return Reading.refused("unknown", "the whole file", reason);
    }
}
