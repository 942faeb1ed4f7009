package dateline.copy.mending;

/// The ways in which a file is not well-formed, in words for the reading's notes.
enum MarkupFault {
    AMPERSAND("bare &"),
    LESS("bare <"),
    ENTITY("entities that XML does not define"),
    CHARACTER("characters that XML forbids"),
    UNCLOSED("elements without an end"),
    STRAY_END("ends without an element"),
    ATTRIBUTE("attributes without quotes or twice"),
    PREFIX("prefixes that nothing declares"),
    DEEP("elements that are nested too deep, left out"),
    LONG("text beyond a million characters, left out"),
    CUT("markup that is cut short"),
    DECLARATIONS("declarations of entities, left out"),
    AROUND("text around it, left out");

    final String words;

    MarkupFault(String words) {
        this.words = words;
    }
}
