/// Makes the renditions of pictures.
@NullMarked
package dateline.media;

import org.jspecify.annotations.NullMarked;
