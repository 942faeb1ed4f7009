package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J35_WhatIsOnTheDiskIsChecked {
    @TempDir
    Path folder;

    @Test
    void aBackupTakenUnderLoadIsReplayedIntoAnEmptyFolder() throws Exception {
        Path site = folder.resolve("site");
        Path backup = folder.resolve("backup.db");
        List<String> before;
        long dispatches;
        try (Program dateline = new Program(site)) {
            for (int i = 0; i < 10; i++) {
                dateline.take(Wire.story("urn:" + i, 1, "Story number " + i).encode());
            }
            dateline.take(Wire.story("urn:3", 2, "Story number 3, updated").encode());
            dateline.take(Wire.kill("urn:4").encode());
            before = dateline.addresses();
            AtomicBoolean enough = new AtomicBoolean();
            Thread load = Thread.ofPlatform().start(() -> {
                for (int i = 100; !enough.get(); i++) {
                    dateline.take(Wire.story("urn:" + i, 1, "Story number " + i).encode());
                }
            });
            Program.Ran ran = dateline.run("backup", "--data", site.toString(), "--to", backup.toString());
            enough.set(true);
            load.join();
            assertThat(ran.exitCode()).as(ran.printed()).isZero();
            dispatches = Long.parseLong(ran.printed().replaceFirst("(?s).*: ([0-9]+) dispatch(es)?, .*", "$1"));
            assertThat(dateline.run("verify", "--data", site.toString()).exitCode())
                    .isZero();
        }
        Path restored = Files.createDirectory(folder.resolve("restored"));
        Files.copy(backup, restored.resolve("journal.db"));
        try (Program dateline = new Program(restored)) {
            assertThat(dateline.stop()).isZero();
            Program.Ran ran = dateline.run("replay", "--data", restored.toString());
            assertThat(ran.printed()).contains(dispatches + " dispatches are filed anew");
            dateline.startAgain();
            assertThat(dateline.addresses()).containsAll(before).hasSize((int) dispatches - 3);
            assertThat(before).map(dateline::page).anyMatch(page -> page.contains("Story number 3, updated"));
        }
    }

    @Test
    void aBackupOfAServerThatIsStoppedBringsTheSameSite() throws Exception {
        Path site = folder.resolve("site");
        Path backup = folder.resolve("backup.db");
        Path restored = Files.createDirectory(folder.resolve("restored"));
        String front;
        try (Program dateline = new Program(site)) {
            dateline.take(Wire.story("urn:a", 1, "One").encode());
            dateline.take(Wire.update("urn:2", "urn:1", "Two"));
            front = dateline.page("/");
            dateline.stop();
            assertThat(dateline.run("backup", "--data", site.toString(), "--to", backup.toString())
                            .exitCode())
                    .isZero();
        }
        Files.copy(backup, restored.resolve("journal.db"));
        try (Program dateline = new Program(restored)) {
            assertThat(dateline.page("/")).isEqualTo(front);
        }
    }

    @Test
    void aBackupWithDamageIsNamedAndTheOldOneStays() throws Exception {
        Path site = folder.resolve("site");
        Path backup = folder.resolve("backup.db");
        try (Program dateline = new Program(site)) {
            dateline.take(Wire.story("urn:a", 1, "One").encode());
            dateline.stop();
            String[] command = {"backup", "--force", "--data", site.toString(), "--to", backup.toString()};
            assertThat(dateline.run(command).exitCode()).isZero();
            byte[] old = Files.readAllBytes(backup);
            spoil(site, "journal.db", "update dispatch set bytes = x'00' where number = 1");
            Program.Ran ran = dateline.run(command);
            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.printed())
                    .contains("it is " + backup + ".damaged")
                    .contains("The old " + backup + " is as it was.");
            assertThat(backup).hasBinaryContent(old);
            assertThat(folder.resolve("backup.db.damaged")).exists();
        }
    }

    @Test
    void oneDamagedRowTakesNoOtherPageAlongAndIsMended() throws Exception {
        Path site = folder.resolve("site");
        try (Program dateline = new Program(site)) {
            for (int i = 0; i < 8; i++) {
                dateline.take(Wire.story("urn:" + i, 1, "Story number " + i).encode());
            }
            List<String> addresses = dateline.addresses();
            String damaged = dateline.page(addresses.get(3));
            dateline.stop();
            spoil(site, "update version set content = x'00' where guid = 'urn:4'");
            dateline.startAgain();
            for (String address : addresses) {
                assertThat(dateline.status(address)).as(address).isIn(200, 404);
            }
            assertThat(dateline.status("/api/changes?after=0")).isEqualTo(200);
            assertThat(dateline.status("/feed.xml")).isEqualTo(200);
            Program.await("it is mended", dateline::addresses, addresses::equals);
            assertThat(dateline.page(addresses.get(3))).isEqualTo(damaged);
        }
    }

    @Test
    void aKillThatIsDamagedInTheJournalStaysAKill() throws Exception {
        Path site = folder.resolve("site");
        try (Program dateline = new Program(site)) {
            dateline.take(Wire.story("urn:a", 1, "One").encode());
            dateline.take(Wire.story("urn:b", 1, "Two").encode());
            String killed = address(dateline, "one");
            dateline.take(
                    Wire.story("urn:a", 2, "One").put("pubstatus", "canceled").encode());
            assertThat(dateline.status(killed)).isEqualTo(410);
            dateline.stop();
            spoil(site, "journal.db", "update dispatch set bytes = x'00' where number = 3");
            Program.Ran replay = dateline.run("replay", "--data", site.toString());
            assertThat(replay.exitCode()).as(replay.printed()).isEqualTo(1);
            assertThat(replay.printed()).contains("2 dispatches are filed anew").contains("Damaged dispatches: 1,");
            dateline.startAgain();
            assertThat(dateline.status(killed)).isEqualTo(410);
            assertThat(dateline.addresses()).hasSize(1);
        }
    }

    @Test
    void anUpdateAndAHoldThatAreDamagedInTheJournalStandAfterAReplay() throws Exception {
        Path site = folder.resolve("site");
        try (Program dateline = new Program(site)) {
            dateline.take(Wire.story("urn:a", 1, "One").encode());
            dateline.take(Wire.story("urn:b", 1, "Two").encode());
            dateline.take(Wire.story("urn:a", 2, "One, updated").encode());
            dateline.take(
                    Wire.story("urn:b", 2, "Two").put("pubstatus", "withheld").encode());
            List<String> before = dateline.addresses();
            dateline.stop();
            spoil(site, "journal.db", "update dispatch set via = 'NOTHING', arrived = 'never' where number = 3");
            spoil(site, "journal.db", "update dispatch set bytes = x'00' where number = 4");
            Program.Ran replay = dateline.run("replay", "--data", site.toString());
            assertThat(replay.exitCode()).as(replay.printed()).isEqualTo(1);
            assertThat(replay.printed()).contains("Damaged dispatches: 2, filed from the old archive: 2.");
            dateline.startAgain();
            assertThat(dateline.addresses()).isEqualTo(before).hasSize(1);
            assertThat(dateline.page(before.getFirst())).contains("One, updated");
            assertThat(dateline.run("quarantine", "list", "--data", site.toString())
                            .printed())
                    .contains("What it gave when it came is taken from the old archive.");
        }
    }

    @Test
    void anArchiveThatHasMoreThanTheJournalIsKeptByAReplay() throws Exception {
        Path site = folder.resolve("site");
        try (Program dateline = new Program(site)) {
            dateline.take(Wire.story("urn:a", 1, "One").encode());
            dateline.stop();
            spoil(site, "journal.db", "delete from dispatch where number = 1");
            assertThat(dateline.run("quarantine", "list", "--data", site.toString())
                            .printed())
                    .contains("older than the archive")
                    .contains("The replay keeps the old archive as archive.db.before-replay.");
            Program.Ran replay = dateline.run("replay", "--data", site.toString());
            assertThat(replay.exitCode()).as(replay.printed()).isEqualTo(1);
            assertThat(replay.printed()).contains("archive.db.before-replay");
            assertThat(site.resolve("archive.db.before-replay")).exists();
            dateline.startAgain();
        }
    }

    private static String address(Program dateline, String slug) {
        return dateline.addresses().stream()
                .filter(address -> address.contains(slug))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aServerGoesOnWithoutWhatCanBeLost() throws Exception {
        Path site = folder.resolve("site");
        try (Program dateline = new Program(site, "site.address=http://localhost:1")) {
            dateline.take(Wire.story("urn:a", 1, "One").encode());
            dateline.stop();
            for (String name : List.of("wire.db", "hub.db")) {
                Files.writeString(site.resolve(name), "no database ".repeat(1_000));
            }
            dateline.startAgain();
            assertThat(dateline.page("/")).contains("One");
            assertThat(names(site)).anyMatch(name -> name.startsWith("wire.db.damaged-"));
            assertThat(names(site)).anyMatch(name -> name.startsWith("hub.db.damaged-"));
        }
    }

    @Test
    void aDataFolderIsReadableByItsOwnerOnly() throws Exception {
        Path site = folder.resolve("site");
        try (Program dateline = new Program(site)) {
            dateline.drop("a.json", Wire.story("urn:a", 1, "One").encode().getBytes(UTF_8));
            dateline.drop(
                    "harbour.jpg", Files.readAllBytes(Path.of(System.getProperty("dateline.root"), "docs/front.jpg")));
            Path done = dateline.inbox().resolve("done");
            Program.await("both are taken", () -> names(done), names -> names.size() == 2);
            assertThat(names(site)).contains("dateline.run", "journal.db", "media");
            try (Stream<Path> files = Files.walk(site)) {
                assertThat(files.filter(each -> !each.startsWith(done) || each.equals(done)))
                        .allSatisfy(
                                each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                                        .endsWith("------"));
            }
        }
    }

    private static void spoil(Path site, String sql) throws SQLException {
        spoil(site, "archive.db", sql);
    }

    private static void spoil(Path site, String file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + site.resolve(file));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
