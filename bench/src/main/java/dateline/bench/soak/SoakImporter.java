package dateline.bench.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Imports dispatches with the command `import`, one folder at a time. Repeats the import until the whole
/// folder is taken.
final class SoakImporter {
    /// The name of the imported folder, which precedes the names of its files.
    static final String FOLDER = "copy";

    private static final int AT_ONCE = 200;
    private static final String NOT_KEPT = "It could not be kept";

    private final Program program;
    private final Path work;
    private final Ledger ledger;
    private final Map<String, List<Sending>> waiting = new HashMap<>();
    private int folders;

    SoakImporter(Program program, Path work, Ledger ledger) {
        this.program = program;
        this.work = work;
        this.ledger = ledger;
    }

    void take(Sending sending) throws IOException, InterruptedException {
        List<Sending> folder = waiting.computeIfAbsent(sending.supplier(), none -> new ArrayList<>());
        folder.add(sending);
        if (folder.size() >= AT_ONCE) {
            hand(sending.supplier());
        }
    }

    void finish() throws IOException, InterruptedException {
        for (String supplier : List.copyOf(waiting.keySet())) {
            hand(supplier);
        }
    }

    private void hand(String supplier) throws IOException, InterruptedException {
        List<Sending> sendings = waiting.remove(supplier);
        if (sendings == null) {
            return;
        }
        Path folder = work.resolve("import-" + folders++).resolve(FOLDER);
        Files.createDirectories(folder);
        for (Sending sending : sendings) {
            Files.write(folder.resolve(sending.name()), sending.bytes());
        }
        while (!isTaken(supplier, folder)) {
            Thread.sleep(100);
        }
        sendings.forEach(ledger::acknowledge);
    }

    private boolean isTaken(String supplier, Path folder) throws IOException, InterruptedException {
        int kills = program.kills();
        Program.Ran ran = program.takeIn(supplier, folder);
        return (ran.exitCode() == 0 || ran.exitCode() == 1)
                && kills == program.kills()
                && ran.printed().contains(" skipped as already had")
                && !ran.printed().contains(NOT_KEPT);
    }
}
