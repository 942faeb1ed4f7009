@NullMarked
package dateline.formats.newsml;

import org.jspecify.annotations.NullMarked;
