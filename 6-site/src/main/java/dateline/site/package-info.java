@NullMarked
package dateline.site;

import org.jspecify.annotations.NullMarked;
