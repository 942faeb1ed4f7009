/// Takes pictures as they came, gives their renditions.
@NullMarked
package dateline.media;

import org.jspecify.annotations.NullMarked;
