/// The fields of the index in which readers search: how their text is split into words, and what
/// can be filtered.
@NullMarked
package dateline.search.text;

import org.jspecify.annotations.NullMarked;
