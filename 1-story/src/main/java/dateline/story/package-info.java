@NullMarked
package dateline.story;

import org.jspecify.annotations.NullMarked;
