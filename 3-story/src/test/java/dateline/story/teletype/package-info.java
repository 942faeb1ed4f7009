@NullMarked
package dateline.story.teletype;

import org.jspecify.annotations.NullMarked;
