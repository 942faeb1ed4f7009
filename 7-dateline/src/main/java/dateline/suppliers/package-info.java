/// Creates the connections to suppliers from the settings, and supervises them.
@NullMarked
package dateline.suppliers;

import org.jspecify.annotations.NullMarked;
