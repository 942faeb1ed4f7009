/// Reads feeds: RSS of every kind, Atom and JSON Feed, well-formed or not.
@NullMarked
package dateline.story.feed;

import org.jspecify.annotations.NullMarked;
