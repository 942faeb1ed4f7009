@NullMarked
package dateline.story.nitf;

import org.jspecify.annotations.NullMarked;
