@NullMarked
package dateline.media;

import org.jspecify.annotations.NullMarked;
