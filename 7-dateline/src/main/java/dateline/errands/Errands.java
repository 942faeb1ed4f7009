package dateline.errands;

import io.vertx.core.json.JsonObject;

/// Does what is asked of a newsroom, here or in the server that runs on it.
public interface Errands extends AutoCloseable {

    /// @param name one of [NewsroomErrands]'s
    /// @throws BadErrand where it cannot be done
    JsonObject run(String name, JsonObject wish) throws BadErrand;

    @Override
    void close();
}
