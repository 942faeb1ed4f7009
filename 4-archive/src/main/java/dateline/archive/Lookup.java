package dateline.archive;

/// What the archive says to an id that a reader asks for.
public sealed interface Lookup {

    record Shown(Article article) implements Lookup {}

    /// The id was joined to another story; `article` is where it lives now.
    record Moved(Article article) implements Lookup {}

    /// Killed: the address answers 410.
    record Killed() implements Lookup {}

    /// The right to show it has ended: the address answers 410.
    record Expired() implements Lookup {}

    /// Never here, or not to be shown: held, withheld, under embargo.
    record Unknown() implements Lookup {}
}
