@NullMarked
package dateline.related;

import org.jspecify.annotations.NullMarked;
