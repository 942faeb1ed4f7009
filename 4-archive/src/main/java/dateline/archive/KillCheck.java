package dateline.archive;

import dateline.database.FileInspection;
import dateline.database.Finding;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Checks that the stories that a version or an editor killed are still killed in an archive. A row with the
/// wrong state is readable, so only this comparison finds it.
public final class KillCheck {
    private static final String REMEDY = "Stop the server and run ./dateline replay, or kill the story again.";

    /// The last dispatch that killed a story, by the id that the story had then.
    private final Map<String, Long> kills = new TreeMap<>();

    private final Map<String, Long> revivals = new TreeMap<>();

    /// Notes a version that its supplier canceled.
    void canceled(String story, long dispatch) {
        kills.merge(story, dispatch, Math::max);
    }

    /// Notes a decision of an editor.
    ///
    /// @param dispatch the number of the decision's dispatch
    public void decided(Decision decision, long dispatch) {
        switch (decision.kind()) {
            case KILL -> kills.merge(decision.story(), dispatch, Math::max);
            case REVIVE -> revivals.merge(decision.story(), dispatch, Math::max);
            case RELEASE, UNLINK, RELINK, REDATE, PIN, UNPIN, BAN, UNBAN, BAN_EVERYWHERE, UNBAN_EVERYWHERE -> {}
        }
    }

    /// @param filed the number of the last dispatch that is certainly filed; later ones are not checked
    public void run(Path archive, long filed, Consumer<Finding> findings) {
        FileInspection.of(archive, handle -> {
            Map<String, Long> revived = new TreeMap<>();
            revivals.forEach((id, dispatch) -> revived.merge(GuidTable.current(handle, id), dispatch, Math::max));
            kills.forEach((id, dispatch) -> {
                String story = GuidTable.current(handle, id);
                if (dispatch <= filed && revived.getOrDefault(story, 0L) < dispatch && isAlive(handle, story)) {
                    findings.accept(new Finding(
                            "archive.db, story " + story,
                            "Dispatch " + dispatch + " killed it, and it is not killed in the archive.",
                            REMEDY));
                }
            });
        });
    }

    private static boolean isAlive(Handle handle, String story) {
        return handle.createQuery("select 1 from story where id = ? and killed = 0")
                .bind(0, story)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
