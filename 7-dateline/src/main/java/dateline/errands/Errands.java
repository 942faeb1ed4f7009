package dateline.errands;

import io.vertx.core.json.JsonObject;

/// Runs errands (admin commands) on a newsroom, in this process or in the server that runs on it.
public interface Errands extends AutoCloseable {

    /// @param name one of those in [NewsroomErrands]
    /// @throws BadErrand if it cannot be done
    JsonObject run(String name, JsonObject wish) throws BadErrand;

    @Override
    void close();
}
