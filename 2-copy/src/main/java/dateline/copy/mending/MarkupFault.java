package dateline.copy.mending;

/// What is not well-formed in a file, in words for those who read the notes.
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
