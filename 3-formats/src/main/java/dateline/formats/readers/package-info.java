/// Asks the reader of each format in turn. No other package knows every format.
@NullMarked
package dateline.formats.readers;

import org.jspecify.annotations.NullMarked;
