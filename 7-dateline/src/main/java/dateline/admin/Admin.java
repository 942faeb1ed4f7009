package dateline.admin;

/// Runs admin commands on a running server.
///
/// Example: `admin.run(new NewsroomCommand.Held()).stories()`.
public interface Admin {

    /// Runs a command and returns its answer. When it returns, readers see the effect of a decision.
    ///
    /// @throws CommandRefused if it cannot be done; nothing has changed then
    <A> A run(AdminCommand<A> command) throws CommandRefused;
}
