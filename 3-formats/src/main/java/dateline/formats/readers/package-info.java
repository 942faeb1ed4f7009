/// The one place that knows every format: asks each reader in turn.
@NullMarked
package dateline.formats.readers;

import org.jspecify.annotations.NullMarked;
