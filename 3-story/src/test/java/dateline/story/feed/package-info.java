@NullMarked
package dateline.story.feed;

import org.jspecify.annotations.NullMarked;
