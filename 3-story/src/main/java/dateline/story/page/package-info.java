@NullMarked
package dateline.story.page;

import org.jspecify.annotations.NullMarked;
