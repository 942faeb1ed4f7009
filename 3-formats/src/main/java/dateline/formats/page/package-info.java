@NullMarked
package dateline.formats.page;

import org.jspecify.annotations.NullMarked;
