package dateline.admin;

/// A command of an editor or an operator.
///
/// A new command is a record in one of the two interfaces and a case where it is run; the compiler asks for
/// the second. [AdminJson] derives its name and its JSON from the record.
///
/// @param <A> the answer
public sealed interface AdminCommand<A> permits NewsroomCommand, ServerCommand {

    /// Returns the type of the answer, with which a client reads it.
    Class<A> answer();
}
