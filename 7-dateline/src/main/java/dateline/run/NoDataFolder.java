package dateline.run;

import java.io.IOException;
import java.nio.file.Path;

/// Thrown if the data folder does not exist and cannot be created.
public final class NoDataFolder extends IOException {
    private static final long serialVersionUID = 1;

    NoDataFolder(Path folder, Throwable cause) {
        super("The data folder " + folder + " cannot be made there. Name another folder.", cause);
    }
}
