package dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A container image, unpacked as a container engine would.
///
/// @param config the image's configuration (OCI image specification, "Image Configuration")
/// @param root the folder that becomes the container's root
record Image(JsonObject config, Path root) {
    private static final int USER = 10_001;

    private static final String UNPACK_LAYERS = """
            for layer in "${@:2}"; do
              tar -xpf "$layer" -C "$1" --warning=no-unknown-keyword
            done
            """;

    /// Adds what an engine adds to the root: the machine's name files, and folders for devices and processes.
    private static final String LIKE_AN_ENGINE = """
            mkdir "$1/dev" "$1/proc"
            cp /etc/hosts /etc/resolv.conf "$1/etc/"
            """;

    /// Makes the root read-only, except for the data and the temporary files.
    private static final String IN_A_READ_ONLY_ROOT = """
            root=$1 data=$2 user=$3; shift 3
            mount --bind "$root" "$root"
            mount --bind "$data" "$root/data"
            mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
            mount --rbind /dev "$root/dev"
            mount --rbind /proc "$root/proc"
            mount -o remount,bind,ro "$root"
            ! touch "$root/opt/written" 2>/dev/null
            cd /
            exec env PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot $user "$root" "$@"
            """;

    /// Is used if mounting is forbidden, as in some containers. Only the data and the temporary files belong
    /// to the image's user.
    private static final String IN_THE_ROOT_OF_ANOTHER = """
            root=$1 data=$2 user=$3; shift 3
            chown 10001:10001 "$root/data" "$root/tmp"
            cd /
            exec env PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot $user "$root" "$@"
            """;

    /// @param tar the archive, as `docker save` writes it
    static Image unpack(Path tar, Path folder) throws IOException, InterruptedException {
        Path archive = Files.createDirectory(folder.resolve("archive"));
        Path root = Files.createDirectory(folder.resolve("root"));
        Shell.run("tar -xf \"$1\" -C \"$2\"", tar, archive);
        JsonObject manifest = new JsonArray(Files.readString(archive.resolve("manifest.json"))).getJsonObject(0);
        List<Object> unpacked = new ArrayList<>(List.of(root));
        manifest.getJsonArray("Layers").forEach(layer -> unpacked.add(archive.resolve((String) layer)));
        Shell.run(UNPACK_LAYERS, unpacked.toArray());
        JsonObject config = new JsonObject(Files.readString(archive.resolve(manifest.getString("Config"))));
        return new Image(config.getJsonObject("config"), root);
    }

    List<String> words(String key) {
        return config.getJsonArray(key).stream().map(String.class::cast).toList();
    }

    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        words("Env").forEach(each -> {
            String[] parts = each.split("=", 2);
            environment.put(parts[0], parts[1]);
        });
        return environment;
    }

    /// Starts the image's own command as the image's user.
    ReleasedServer start(Path folder) throws IOException, InterruptedException {
        Shell.run(LIKE_AN_ENGINE, root);
        List<String> command = new ArrayList<>(inItsRoot(Shell.folderOf(USER, folder.resolve("volume"))));
        command.addAll(words("Entrypoint"));
        command.addAll(words("Cmd"));
        Map<String, String> environment = environment();
        environment.put("PATH", System.getenv("PATH"));
        return new ReleasedServer(command, environment, folder.resolve("log"));
    }

    private List<String> inItsRoot(Path data) throws IOException, InterruptedException {
        if (Shell.IS_ROOT && !Shell.succeeds("unshare", "--mount", "true")) {
            return Shell.words(IN_THE_ROOT_OF_ANOTHER, root, data, asItsUser());
        }
        List<String> command = new ArrayList<>(List.of("unshare", "--mount"));
        if (!Shell.IS_ROOT) {
            command.addAll(List.of("--user", "--map-root-user"));
            assertThat(Shell.succeeds("unshare", "--mount", "--user", "--map-root-user", "true"))
                    .as("An image is started by root, or where the kernel lets users have namespaces.")
                    .isTrue();
        }
        command.addAll(Shell.words(IN_A_READ_ONLY_ROOT, root, data, asItsUser()));
        return command;
    }

    /// Only root switches to the image's user. Other users cannot switch, and are ordinary users already.
    private String asItsUser() {
        return Shell.IS_ROOT ? "--userspec=" + config.getString("User") : "--";
    }
}
