/// Full-text search for readers: queries, ranking, counts, excerpts and suggestions.
@NullMarked
package dateline.search.find;

import org.jspecify.annotations.NullMarked;
