@NullMarked
package dateline.story.ap;

import org.jspecify.annotations.NullMarked;
