/// The stories that are related to a story.
@NullMarked
package dateline.search.related;

import org.jspecify.annotations.NullMarked;
