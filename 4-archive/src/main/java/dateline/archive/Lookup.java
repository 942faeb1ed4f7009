package dateline.archive;

/// The archive's answer for an id that a reader asks for.
public sealed interface Lookup {

    record Shown(Article article) implements Lookup {}

    /// The story was merged into another, which is `article`.
    record Moved(Article article) implements Lookup {}

    /// Killed: the address answers 410.
    record Killed() implements Lookup {}

    /// The right to show it has ended: the address answers 410.
    record Expired() implements Lookup {}

    /// The id was never here, or the story must not be shown: it is held, withheld or under embargo.
    record Unknown() implements Lookup {}
}
