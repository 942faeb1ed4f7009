package dateline.bench.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A disk for the soak alone, which can be full and can break: an image file with an ext4 file system.
///
/// The file system has no journal. With one, `fdatasync` may report success for appended data that the aborted
/// journal then drops: on Linux 6.18 a plain writer lost an acknowledged record in 20 of 120 trials, and in
/// none of 120 without a journal.
///
/// Needs Linux, root, and e2fsprogs.
final class Disk implements AutoCloseable {
    private static final long BYTES = 12L << 30;

    /// Space that the file system itself needs to record the location of a large file.
    private static final long LEFT = 64L << 20;

    private final String device;
    private final Path folder;
    private final Path filler;

    private Disk(String device, Path folder) {
        this.device = device;
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    /// Returns whether this user can make a disk.
    static boolean isPossible() {
        return System.getProperty("user.name").equals("root") && Files.isExecutable(Path.of("/usr/sbin/mkfs.ext4"));
    }

    /// Makes a disk and mounts it.
    ///
    /// @param folder the mount point; must exist
    static Disk make(Path image, Path folder) throws IOException, InterruptedException {
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(BYTES);
        }
        Disk disk = new Disk(attach(image), folder);
        run(List.of("mkfs.ext4", "-q", "-m", "0", "-O", "^has_journal", disk.device));
        disk.mount();
        return disk;
    }

    Path folder() {
        return folder;
    }

    /// Takes all free space.
    void fill() throws IOException, InterruptedException {
        long free = Files.getFileStore(folder).getUsableSpace() - LEFT;
        run(List.of("fallocate", "-l", String.valueOf(free), filler.toString()));
        try (OutputStream rest = Files.newOutputStream(folder.resolve("filler-rest"))) {
            byte[] block = new byte[64 << 10];
            while (true) {
                rest.write(block);
            }
        } catch (IOException full) {
            // as intended
        }
    }

    /// Gives the space back.
    void free() throws IOException {
        Files.deleteIfExists(filler);
        Files.deleteIfExists(folder.resolve("filler-rest"));
    }

    /// Makes the disk read-only, as after a hardware error. Data that was not synced is lost.
    void fail() throws IOException, InterruptedException {
        run(List.of("mount", "-o", "remount,abort", folder.toString()));
    }

    /// Repairs the disk. No process may have it open.
    void repair() throws IOException, InterruptedException {
        unmount();
        int code = new ProcessBuilder("e2fsck", "-fy", device)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code > 1) {
            throw new IOException("e2fsck ended with " + code);
        }
        mount();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        unmount();
        run(List.of("losetup", "-d", device));
    }

    /// @return the name of the block device
    private static String attach(Path image) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("losetup", "--find", "--show", image.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String device = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("losetup gave no device for " + image);
        }
        return device;
    }

    private void mount() throws IOException, InterruptedException {
        run(List.of("mount", device, folder.toString()));
    }

    /// Unmounts the disk. Retries, because a killed process may hold it for a moment.
    private void unmount() throws IOException, InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                run(List.of("umount", folder.toString()));
                return;
            } catch (IOException busy) {
                if (attempt == 50) {
                    throw busy;
                }
                Thread.sleep(200);
            }
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code);
        }
    }
}
