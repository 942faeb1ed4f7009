/// Reads feeds: RSS of every kind, Atom and JSON Feed, well-formed or not.
@NullMarked
package dateline.formats.feed;

import org.jspecify.annotations.NullMarked;
