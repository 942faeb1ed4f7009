package dateline.command;

import dateline.copy.WireFile;
import dateline.envelope.ExportPack;
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
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The `read` command: reads files without keeping anything.
@Command(
        name = "read",
        description =
                "Read wire files without keeping anything. Prints one line of JSON for each file, and for each part of a"
                        + " long WordPress export: what was read, and what was refused with its place and reason.",
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
            refused |= read(readers, file);
        }
        Terminal.raw().flush();
        return refused ? 1 : 0;
    }

    /// @return whether anything was refused
    private static boolean read(Readers readers, Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return print(refused("There is no such file, or it is a folder."), file.toString());
            }
            return ExportPack.isLong(file) ? split(readers, file) : print(whole(readers, file), file.toString());
        } catch (IOException e) {
            return print(refused("It cannot be read from the disk. See whether you may read it."), file.toString());
        }
    }

    private static Reading whole(Readers readers, Path file) throws IOException {
        return Files.size(file) > Limits.FILE_BYTES
                ? refused("It is longer than " + (Limits.FILE_BYTES >> 20) + " MiB. Send it in parts.")
                : readers.read(new WireFile(file.toString(), Files.readAllBytes(file)));
    }

    /// Reads a long WordPress export part by part, as an import does.
    private static boolean split(Readers readers, Path export) throws IOException {
        AtomicBoolean refused = new AtomicBoolean();
        try {
            ExportPack.split(export, (part, bytes) -> {
                String name = export + "/" + part;
                if (print(readers.read(new WireFile(name, bytes)), name)) {
                    refused.set(true);
                }
            });
            return refused.get();
        } catch (ExportPack.ItemTooLong e) {
            return print(refused(e.reason()), export.toString());
        }
    }

    private static boolean print(Reading reading, String name) {
        Terminal.raw().writeBytes(ReadingJson.write(reading, name));
        Terminal.raw().write('\n');
        return !reading.refused().isEmpty();
    }

    private static Reading refused(String reason) {
        return Reading.refused("unknown", "the whole file", reason);
    }
}
