package dateline.admin;

/// Runs admin commands on a running server.
///
/// Example: `admin.run(new NewsroomCommand.ListHeld()).stories()`.
public interface Admin {

    /// Runs a command and returns its answer. A decision about a story is visible to readers before this
    /// returns.
    ///
    /// @throws CommandRefused if it cannot be done; nothing has changed then
    <A> A run(AdminCommand<A> command) throws CommandRefused;
}
